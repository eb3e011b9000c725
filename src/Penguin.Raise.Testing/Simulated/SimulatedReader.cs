using System.Globalization;
using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>Plays the read-turn stage from the words of the message: the answer to the open question, facts told as "attribute: value", wishes, and a noisy completeness.</summary>
internal sealed class SimulatedReader(SimulatedWorld world, int seed, double missRate, double completenessNoise)
{
    // A remaining gain of this many points or more reads as 0 on the completeness scale.
    public const double EmptyAt = 1.1;

    // From this completeness on the simulated model would answer, where it is asked for a plain yes or no.
    private const int EnoughFrom = 4;

    public string Play(StageDocument input)
    {
        var message = input.Text("message");
        var facts = new List<Told>();
        var corrects = message.StartsWith(ReplyPhrases.Correction, StringComparison.Ordinal);
        var body = corrects ? message[ReplyPhrases.Correction.Length..] : message;
        var attributes = input.Names("attributes", "name");
        facts.AddRange(attributes.Select(name => ToldAs(name, body, attributes, corrects)).OfType<Told>());

        if (input.OpenAttribute is { } open && facts.Count == 0)
        {
            facts.AddRange(ReadReply(open, body));
        }

        facts.RemoveAll(fact => fact.State == "known" && (fact.Value!.Length == 0 || IsMissed(message, fact.Attribute)));
        var asksNew = message.EndsWith('?') && message.Contains("another question", StringComparison.OrdinalIgnoreCase);
        var query = asksNew && input.IsTrue("answered") ? message : input.Text("query");
        var completeness = Completeness(input, query, facts, attributes);
        var told = facts.Where(fact => fact.State == "known").Select(fact => fact.Attribute).Concat(input.Facts("known").Select(fact => fact.Attribute)).ToHashSet(StringComparer.Ordinal);
        var next = completeness >= EnoughFrom ? "answer" : attributes.Where(name => !told.Contains(name)).MaxBy(name => Guess(query, name)) ?? "answer";
        var ratings = new Ratings(input.Has("readings") ? input.Names("readings") : ["completeness"], completeness, (int)Math.Round(5.0 * told.Count / Math.Max(1, attributes.Count)), next);
        return Write(facts, IsWish(WithoutInjections(message)), asksNew, LanguageOf(message), ratings);
    }

    /// <summary>A fact told as "attribute: value" up to the next semicolon or line. "Mental Health Status: x" says nothing about "Health Status".</summary>
    private static Told? ToldAs(string attribute, string body, IReadOnlyList<string> attributes, bool corrects)
    {
        var label = attribute + ": ";
        var longer = attributes.Where(name => name.Length > attribute.Length && name.EndsWith(attribute, StringComparison.OrdinalIgnoreCase)).ToArray();
        for (var at = body.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = body.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = body[..(at + attribute.Length)];
            if ((at > 0 && char.IsLetterOrDigit(body[at - 1])) || Array.Exists(longer, name => before.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var start = at + label.Length;
            var end = body.IndexOfAny([';', '\n'], start);
            end = end < 0 ? body.Length : end;
            return new Told(attribute, "known", body[start..end].Trim().TrimEnd('.'), body[at..end].Trim(), corrects);
        }

        return null;
    }

    private static string WithoutInjections(string text) => ReplyPhrases.Injections.Aggregate(text, (rest, phrase) => rest.Replace(phrase, "", StringComparison.Ordinal));

    private static IEnumerable<Told> ReadReply(string attribute, string body)
    {
        var text = ReplyPhrases.Distress.Aggregate(body, (rest, phrase) => rest.Replace(phrase, "", StringComparison.Ordinal)).Trim();
        text = WithoutInjections(text).Trim();
        if (text.Length == 0 || ReplyPhrases.OffTopic.Contains(text) || IsWish(text))
        {
            yield break;
        }

        if (ReplyPhrases.Declines.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Told(attribute, "declined", null, text, false);
        }
        else if (ReplyPhrases.Vague.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Told(attribute, "unsure", null, text, false);
        }
        else
        {
            var value = ReplyPhrases.Before.FirstOrDefault(phrase => text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) is { } lead ? text[lead.Length..] : text;
            yield return new Told(attribute, "known", value.Trim().TrimEnd('.'), text, false);
        }
    }

    // Its words are English; of a text in another script it says nothing, so that the library's own guess counts.
    private static string? LanguageOf(string message) => message.Any(char.IsLetter) && !message.Any(char.IsAsciiLetter) ? null : "en";

    private static bool IsWish(string text) => ReplyPhrases.Wishes.Any(wish => text.Contains(wish, StringComparison.OrdinalIgnoreCase));

    // What a model believes to matter is no better than what it rates: half truth, half noise.
    private double Guess(string query, string attribute) => world.Relevance(query, attribute) + (0.5 * new SeededNoise(StableHash.Of(seed, "guess", query, attribute)).Normal());

    private bool IsMissed(string message, string attribute) => new SeededNoise(StableHash.Of(seed, "missed", message, attribute)).Uniform() < missRate;

    private int Completeness(StageDocument input, string query, List<Told> facts, IReadOnlyList<string> attributes)
    {
        StatedFact[] known =
        [
            .. input.Facts("known").Where(old => facts.All(fact => fact.Attribute != old.Attribute)),
            .. facts.Where(fact => fact.State == "known").Select(fact => new StatedFact(fact.Attribute, fact.Value!)),
        ];
        var gain = world.ExpectedGain(query, known, attributes.Where(name => known.All(fact => fact.Attribute != name)));
        string[] texts = ["completeness", query, .. known.OrderBy(fact => fact.Attribute, StringComparer.Ordinal).SelectMany(fact => new[] { fact.Attribute, fact.Value })];
        var noise = completenessNoise * new SeededNoise(StableHash.Of(seed, texts)).Normal();
        return (int)Math.Clamp(Math.Round((5 * (1 - Math.Min(1, gain / EmptyAt))) + noise, MidpointRounding.AwayFromZero), 0, 5);
    }

    private static string Write(List<Told> facts, bool wantsAnswer, bool newQuery, string? language, Ratings ratings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("facts");
            foreach (var fact in facts)
            {
                json.WriteStartObject();
                json.WriteString("attribute", fact.Attribute);
                json.WriteString("state", fact.State);
                json.WriteString("value", fact.Value);
                json.WriteString("quote", fact.Quote);
                json.WriteBoolean("corrects", fact.Corrects);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("danger", false);
            json.WriteBoolean("wants_answer", wantsAnswer);
            json.WriteBoolean("asks_why", false);
            json.WriteBoolean("hostile", false);
            json.WriteBoolean("new_query", newQuery);
            json.WriteString("language", language);
            ratings.Write(json, facts.Count);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed record Told(string Attribute, string State, string? Value, string Quote, bool Corrects)
    {
        public override string ToString() => Attribute;
    }

    /// <summary>The ratings that the document asks for.</summary>
    private sealed record Ratings(IReadOnlyList<string> Wanted, int Completeness, int General, string Next)
    {
        public override string ToString() => nameof(Ratings);

        public void Write(Utf8JsonWriter json, int facts)
        {
            foreach (var name in Wanted)
            {
                json.WriteString($"{name}_reason", string.Create(CultureInfo.InvariantCulture, $"Simulated: {facts} facts in this message."));
                switch (name)
                {
                    case "completeness": json.WriteNumber(name, Completeness); break;
                    case "general_completeness": json.WriteNumber(name, General); break;
                    case "ask_more": json.WriteString(name, Completeness >= EnoughFrom ? "no" : "yes"); break;
                    default: json.WriteString(name, Next); break;
                }
            }
        }
    }
}
