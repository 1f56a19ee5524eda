"""How the shipped reranker was made: an encoder of many languages, taught on judged questions what answers them."""
