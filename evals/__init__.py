"""Measures the assistant: citations, abstention, voices and retrieval, each figure with its interval."""
