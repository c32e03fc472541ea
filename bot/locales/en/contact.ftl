# How to reach the person on the other side of a pair.
contact-name = <b>{ $name }</b>
contact-tap = Tap the card below to call or to save the number.
