"""Goals typed as a list: the ways in which people write one, and what only looks like it."""

import pytest

from programme.enumerated import listed

THREE = ["Våga säga nej", "Hålla i ett svårt samtal", "Läsa en budget"]
A, B, C = THREE


@pytest.mark.parametrize(
    "text",
    [
        f"1. {A}\n2. {B}\n3. {C}",
        f"1.{A}\n2.{B}\n3.{C}",
        f"1) {A}\n2) {B}\n3) {C}",
        f"1: {A}\n2: {B}\n3: {C}",
        f"1 {A}\n2 {B}\n3 {C}",
        f"1 - {A}\n2 - {B}\n3 - {C}",
        f"Mål 1: {A}\nMål 2: {B}\nMål 3: {C}",
        f"goal 1 {A}\ngoal 2 {B}\ngoal 3 {C}",
        f"#1 {A}\n#2 {B}\n#3 {C}",
        f"a) {A}\nb) {B}\nc) {C}",
        f"A. {A}\nB. {B}\nC. {C}",
        f"- {A}\n- {B}\n- {C}",
        f"-{A}\n-{B}\n-{C}",
        f"• {A}\n• {B}\n• {C}",
        f"* {A}\n* {B}\n* {C}",
        f"– {A}\n– {B}\n– {C}",
        f"1️⃣ {A}\n2️⃣ {B}\n3️⃣ {C}",
        f"① {A}\n② {B}\n③ {C}",
        f"  1. {A}\n\n  2. {B}\n\n  3. {C}\n",
        f"Mina mål:\n1. {A}\n2. {B}\n3. {C}",
        f"Mina mål:\n- {A}\n- {B}\n- {C}",
        f"1. {A} 2. {B} 3. {C}",
        f"1) {A} 2) {B} 3) {C}",
    ],
)
def test_a_list_is_split(text: str) -> None:
    """Whatever the signs, each goal comes out alone."""
    assert listed(text) == THREE


def test_a_line_without_a_number_belongs_to_the_goal_above() -> None:
    """So nothing of a longer goal is lost."""
    assert listed(f"1. {A},\nockså till chefen\n2. {B}") == [f"{A},\nockså till chefen", B]


@pytest.mark.parametrize(
    "text",
    [
        A,
        f"{A}\n{B}",
        f"{A}, {B} och {C}",
        f"{A} - {B}",
        f"- {A}",
        "Klara 2. bokslutet 2027",
        "3 möten i månaden\n4 nya kunder",
        f"- {A}\n{B}",
        f"- {A}\n* {B}",
        "1 kund i veckan",
        "Bli klar 1.5 gånger fortare",
    ],
)
def test_what_is_no_list_stays_one(text: str) -> None:
    """In doubt it is one goal, as it was written."""
    assert listed(text) == [text]
