using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Penguin.Raise;

/// <summary>A stored document (profile, scenario, session) cannot be read. The message never shows the document's content.</summary>
public sealed class DocumentFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">What kind of document it is, for example <c>profile</c>.</param>
    /// <param name="message">What was found and what to do, without content.</param>
    public DocumentFormatException(string kind, string message)
        : base(message) => Kind = kind;

    /// <summary>The kind of document, for example <c>profile</c>.</summary>
    public string Kind { get; }

    internal static T Read<T>(string json, JsonTypeInfo<T> type, string kind)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new DocumentFormatException(kind, $"The {kind} document is the JSON value null.");
        }
        catch (JsonException found)
        {
            // The inner message can quote the document, and with it a person's values.
            throw new DocumentFormatException(kind, string.Create(CultureInfo.InvariantCulture,
                $"The {kind} document is not valid: line {(found.LineNumber ?? 0) + 1}, byte {found.BytePositionInLine ?? 0}. Check that it was written by this library and is complete."));
        }
    }

    internal static void ThrowIfUnsupported(int version, int current, string kind)
    {
        if (version < 1)
        {
            throw new DocumentFormatException(kind, string.Create(CultureInfo.InvariantCulture,
                $"The {kind} document states no schema version. Check that it was written by this library and is complete; schemaVersion {current} is the present one."));
        }

        if (version > current)
        {
            throw new DocumentFormatException(kind, string.Create(CultureInfo.InvariantCulture,
                $"The {kind} document has schema version {version}; this library reads versions 1 to {current}. Use a later version of Penguin.Raise."));
        }
    }
}
