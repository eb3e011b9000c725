using System.ClientModel;
using System.Text.RegularExpressions;

namespace Penguin.Raise.Providers;

/// <summary>Reads from a server's error which part of a request it refuses. The text goes no further: it can repeat the prompt.</summary>
internal static partial class RefusedFeature
{
    /// <summary>Where an exception carries what its server refused.</summary>
    public const string DataKey = "penguin.raise.refused";

    /// <summary>What a client's exception, or one inside it, says was refused.</summary>
    public static Feature In(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at.Data[DataKey] is int known)
            {
                return (Feature)known;
            }

            if (at is ClientResultException { Status: 400 or 422 } found)
            {
                return In(ErrorText.Read(found.GetRawResponse()?.Content.ToString() ?? ""));
            }
        }

        return Feature.None;
    }

    /// <summary>What an error says was refused.</summary>
    public static Feature In(ErrorText error)
    {
        var named = error.Parameter is null ? Feature.None : Named(error.Parameter);
        return named != Feature.None ? named : Refusal.IsMatch(error.Message) ? Named(error.Message) : Feature.None;
    }

    private static Feature Named(string text) =>
        (Temperature.IsMatch(text) ? Feature.Temperature : Feature.None) | (Seed.IsMatch(text) ? Feature.Seed : Feature.None) | (Format.IsMatch(text) ? Feature.Format : Feature.None);

    [GeneratedRegex(@"\btemperature\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Temperature { get; }

    [GeneratedRegex(@"\bseed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seed { get; }

    [GeneratedRegex(@"\b(?:response_?format|json_?schema|json_?object|output_?format|output_?config|format|structured outputs?|json mode)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Format { get; }

    [GeneratedRegex(
        @"\b(?:unsupported|not (?:be )?(?:support|permit|allow|accept|implement|available)\w*|(?:does|do)(?:n't| not) support|unrecogni[sz]ed|unknown|unexpected|extra inputs|deprecated|invalid|no longer|cannot)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal { get; }
}
