using System.Text;

namespace Penguin.Raise;

/// <summary>Text of a person on its way into a stage input: capped, without control characters and lone surrogates.</summary>
internal static class StageText
{
    public const int QueryLimit = 16_000;
    public const int AnswerLimit = 48_000;
    public const int ValueLimit = KnownValue.MaxLength;
    private const string Cut = " [cut: the text was longer]";

    public static string Clean(string text, int limit)
    {
        var clean = new StringBuilder(Math.Min(text.Length, limit));
        for (var i = 0; i < text.Length; i++)
        {
            if (clean.Length >= limit)
            {
                return clean.Append(Cut).ToString();
            }

            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && (!char.IsControl(c) || c is '\n' or '\t'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    public static string? CleanOrNull(string? text, int limit) => string.IsNullOrWhiteSpace(text) ? null : Clean(text, limit);

    /// <summary>What contradicts itself; <see langword="null"/> where nothing does, so that the field is left out.</summary>
    public static IReadOnlyList<ConflictingFact>? Conflicts(UserProfile profile)
    {
        ConflictingFact[] found = [.. profile.Catalog.Select(attribute => (attribute.Name, Value: profile[attribute.Name] as ConflictedValue)).Where(pair => pair.Value is not null)
            .Select(pair => new ConflictingFact(pair.Name, Clean(pair.Value!.First.Text, ValueLimit), Clean(pair.Value.Second.Text, ValueLimit)))];
        return found.Length == 0 ? null : found;
    }

    public static IReadOnlyList<AttributeFact> Facts(UserProfile profile) =>
        [.. profile.Known.Select(pair => new AttributeFact(pair.Attribute.Name, Clean(pair.Value.Text, ValueLimit)))];
}
