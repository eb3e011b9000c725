namespace Penguin.Raise.Benchmark;

/// <summary>Tells from the first bytes how a file's records are laid out; the file's name does not matter.</summary>
internal static class RecordFormat
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 4096;

    public static RecordSplitter Detect(ReadOnlySpan<byte> head, string file)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new DatasetFormatException(file, "the text is encoded as UTF-16. Save it as UTF-8.");
        }

        if (head.StartsWith("PAR1"u8))
        {
            throw new DatasetFormatException(file, "it is a Parquet file. Export it as JSON or JSON lines.");
        }

        if (head.Contains((byte)0))
        {
            throw new DatasetFormatException(file, "it is not a text file. Expected are UTF-8 texts: a JSON array of records, or one JSON record a line.");
        }

        var content = head.TrimStart(" \t\r\n"u8);
        return content switch
        {
            [] when head.Length >= HeadLength => throw new DatasetFormatException(file, "it begins with thousands of blanks. Remove them."),
            [] => throw new DatasetFormatException(file, "it is empty. Expected are a JSON array of records, or one JSON record a line."),
            [(byte)'[', ..] => new JsonArraySplitter(),
            [(byte)'{', ..] when IsSpreadOut(content) => throw new DatasetFormatException(
                file, "it begins with a JSON object that is spread over several lines. Put the records in an array [ ... ], or each record on one line."),
            [(byte)'{', ..] => new JsonLineSplitter(),
            _ => throw new DatasetFormatException(
                file, "it begins with neither '[' nor '{'. Expected are a JSON array of records, or one JSON record a line; other formats (CSV) have to be converted."),
        };
    }

    private static bool IsSpreadOut(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)'\n');
        return end >= 0 && content[1..end].Trim(" \t\r"u8).IsEmpty;
    }
}
