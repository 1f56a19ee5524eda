"""Trains the Danish-English static encoder that ships with the package: ``python -m rag.encoders.train``.

Needs the extra ``train``. Nothing on the way to an answer imports this package.
"""
