"""What strangers type to do something leads to the right page; what may be meant for a person is left to be read."""

import pytest

from programme.typed_topics import Topic, topic_of

ASKED = {
    Topic.PAUSE: """hur tar jag en paus|Hur tar jag en paus?|jag vill ta en paus|kan jag pausa|Får man ta paus?
        |jag behöver ett uppehåll|how do I take a break|I need a break|can I pause
        |jag skulle vilja pausa lite|vi vill ta en paus|I would like to take a pause please|jag vill pasua""",
    Topic.LEAVE: """jag vill sluta|Hur slutar jag?|jag vill hoppa av|kan jag hoppa av programmet|jag vill avsluta
        |hur lämnar jag programmet|I want to leave|how do I quit|I want to leave the programme|jag vill slutta""",
    Topic.MEET: """vi vill byta tid|hur bokar jag ett möte|kan vi flytta mötet|jag vill avboka mötet
        |hur ändrar jag tiden|vi måste ställa in mötet|ny tid för möte|how do I book a meeting
        |I need to move the meeting|byta tid tack
        |we want to change the time|hur bokar man nytt möte|kan vi byta dag?|vi vill flyta mötet|när är mötet
        |we need to rescheduel|Hej, jag vill boka en tid|jag behöver avbokka mötet""",
    Topic.MANAGER: """mer tid|vi behöver mer tid|we need more time|hur når jag programansvarig|jag vill byta mentor
        |I want another mentor|kan vi förlänga|how do I contact the manager""",
    Topic.MAIL: "jag vill få mejl|stäng av mejlen|can I get email|kan jag slippa mejl",
    Topic.DETAILS: "byta telefonnummer|ändra mina uppgifter|I want to change my number|jag har nytt nummer",
    Topic.LANGUAGE: "hur byter jag språk|jag vill byta språk|change to English",
    Topic.TIE: "koppling|vi är släkt|jag har en koppling till min mentor|connection|we are related to each other",
    Topic.CONTRACT: "var är kontraktet|visa kontraktet|how do I sign the contract",
}
PHRASES = [(phrase.strip(), topic) for topic, phrases in ASKED.items() for phrase in phrases.split("|")]
FOR_A_PERSON = """jag vill inte sluta|Hej Lars, kan vi byta tid?|tack för mötet|tack för tiden|när slutar programmet
    |jag är ledsen och vill ta en paus|min mamma är sjuk och jag måste avboka|kan du flytta mötet|hej|mötet|sluta tjata
    |var är adressen|jag har en mentor|det var en bra paus|vi pausade länge|jag mår inte bra|var ska vi ses
    |jag vill prata med min mentor|hur var mötet|this is the best time|it was a good meeting|can you change the time
    |I do not want to quit|pengar|tack för allt|jag undrar om du vill byta jobb|vi bokade om förra veckan
    |jag vill sluta skjuta upp saker|we had a break|hur är läget"""


def test_forty_phrases_of_strangers() -> None:
    """Each opens its page, in both languages, and with a slip where the word is sure."""
    found = {phrase: topic_of(phrase) for phrase, _ in PHRASES}
    assert found == dict(PHRASES)
    assert len(found) >= 40


@pytest.mark.parametrize("text", [one.strip() for one in FOR_A_PERSON.split("|")])
def test_what_may_be_meant_for_a_person(text: str) -> None:
    """A name, a "not", a feeling, a "you", or a mere mention of a topic."""
    assert topic_of(text) is None
