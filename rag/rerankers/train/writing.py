"""The pieces that are kept, and the model as the files that ``OnnxReranker`` reads."""

from __future__ import annotations

import copy
import re
import tempfile
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from rag.rerankers.onnx import INPUT, MODEL, TOKENIZER
from rag.rerankers.pieces import END, PADDING, START, UNKNOWN
from rag.rerankers.train.outliers import part_outliers
from rag.rerankers.train.start import Start
from rag.rerankers.train.tuning import CrossEncoder

SPECIAL = (START, PADDING, END, UNKNOWN)
SPACE = "▁"
SHORT = re.compile(rf"{SPACE}?[a-zA-ZæøåÆØÅéüöäÉÜÖÄ]{{1,3}}|{SPACE}?[0-9]{{1,2}}|{SPACE}?[^\w\s]|{SPACE}")
"""Pieces that are kept whatever the texts are: any Danish or English word can be put together from them."""
OPSET = 17
EXAMPLE = ((0, 10, 2, 2, 2, 10, 2), (0, 10, 2, 2, 2, 2, 1))


def make_tokenizer(start: Start, kept: Sequence[int] | None = None) -> Tokenizer:
    """The tokenizer of the start, or of those of its pieces that are kept."""
    kept = range(len(start.pieces)) if kept is None else kept
    pieces = [(start.pieces[at], start.scores[at]) for at in kept]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=list(kept).index(start.unknown), byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=SPACE, prepend_scheme="always")
    return tokenizer


def kept_pieces(start: Start, texts: Iterable[str]) -> list[int]:
    """Those pieces, by their numbers, that the texts are cut into, and the short ones of Danish and English letters."""
    encodings = make_tokenizer(start).encode_batch(list(texts), add_special_tokens=False)
    used = {piece for encoding in encodings for piece in encoding.ids}
    short = {at for at, piece in enumerate(start.pieces) if SHORT.fullmatch(piece)}
    return sorted(used | short | {start.pieces.index(piece) for piece in SPECIAL})


def write_model(folder: Path, model: CrossEncoder, tokenizer: Tokenizer, rows: Sequence[Sequence[int]]) -> None:
    """The model in ``folder``, its weights in 8 bits; files that were there are replaced, others stay.

    Of a weight 7 bits are used: on processors without VNNI the sums of 8 would overflow. Some ``rows`` of pieces show
    which columns of a layer's input do not go into 8 bits with the others.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / TOKENIZER), pretty=False)
    model = copy.deepcopy(model)
    part_outliers(model, rows)
    with tempfile.TemporaryDirectory() as made, warnings.catch_warnings():
        # Tracing warns of each branch that it takes for good; they do not depend on the texts.
        warnings.simplefilter("ignore")
        exported, prepared = Path(made) / "exported.onnx", Path(made) / "prepared.onnx"
        torch.onnx.export(
            model.eval(),
            (torch.tensor(EXAMPLE),),
            str(exported),
            input_names=[INPUT],
            output_names=["logits"],
            dynamic_axes={INPUT: {0: "rows", 1: "length"}, "logits": {0: "rows"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quant_pre_process(str(exported), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared), str(folder / MODEL), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
