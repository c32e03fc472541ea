"""Files that a person or the bot uploaded.

A file keeps its id, so that it can be sent again by id and downloaded as often as one likes. Sizes and kinds
are held to Telegram's rules: what a bot may not send or fetch there, it may not here.
"""

import hashlib
import struct

from sandbox.botapi.records import Json, StoredFile, Upload
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import file_json

LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
ENDINGS = {"photo": "jpg", "voice": "oga", "video_note": "mp4", "sticker": "webp", "animation": "mp4"}
NAMES = {"voice": "VoiceNote", "video_note": "VideoNote"}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8ff"
    "ff3f0005fe02fea735816d0000000049454e44ae426082"
)


class FileStore:
    """All files, by id and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        """Keep an upload as a file of `kind` (a message field: `photo`, `document`, `voice` …)."""
        if not upload.data:
            raise bad_request("file must be non-empty")
        if kind == "photo":
            check_photo(upload.data)
        number = len(self.by_id) + 1
        digest = hashlib.sha256(upload.data).hexdigest()
        ending = ENDINGS.get(kind) or upload.name.rpartition(".")[2] or "bin"
        file = StoredFile(
            file_id=f"BQAC{kind[:3].upper()}{number:06d}{digest[:32]}",
            unique_id=f"AgAD{digest[:12]}",
            kind=kind,
            path=f"{kind}s/file_{number}.{ending}",
            name=upload.name,
            mime_type=upload.mime_type,
            data=upload.data,
        )
        self.put(file)
        return file

    def put(self, file: StoredFile) -> None:
        """Keep a file that has its ids already."""
        self.by_id[file.file_id] = file
        self.by_path[file.path] = file

    def again(self, kind: str, file_id: str) -> StoredFile:
        """Return a file that is sent once more by its id."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file.kind != kind:
            raise bad_request(f"can't use file of type {type_name(file.kind)} as {type_name(kind)}")
        return file


def type_name(kind: str) -> str:
    """Return TDLib's name for a kind of file."""
    return NAMES.get(kind, kind.title())


def check_photo(data: bytes) -> None:
    """Refuse data that are no picture, or too large for a photo."""
    if len(data) > LARGEST_PHOTO:
        raise bad_request("file is too big")
    width, height = picture_size(data)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, GIF, WebP or JPEG; (0, 0) for other data."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) > 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512
    return jpeg_size(data) if data.startswith(b"\xff\xd8") else (0, 0)


def jpeg_size(data: bytes) -> tuple[int, int]:
    """Return a JPEG's size, from the segment that holds it."""
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], int.from_bytes(data[position + 2 : position + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return 0, 0


def media_json(file: StoredFile) -> Json:
    """Return the message fields that show a file."""
    base = file_json(file)
    described = base | {"file_name": file.name, "mime_type": file.mime_type}
    moving = {"width": 640, "height": 360, "duration": 1}
    match file.kind:
        case "photo":
            width, height = picture_size(file.data)
            return {"photo": [base | {"width": width, "height": height}]}
        case "document":
            return {"document": described}
        case "video":
            return {"video": described | moving}
        case "animation":
            return {"animation": described | moving, "document": described}
        case "audio":
            return {"audio": described | {"duration": 1}}
        case "voice":
            return {"voice": base | {"mime_type": "audio/ogg", "duration": 1}}
        case "video_note":
            return {"video_note": base | {"length": 240, "duration": 1}}
        case _:
            size = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {"sticker": base | size | {"type": "regular", "emoji": "👍"}}
