"""The page on which a rehearsal can be watched and joined: phones, a clock and a cast, in a browser."""
