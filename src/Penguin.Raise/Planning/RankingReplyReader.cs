using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads a ranking. Names that are no candidate or come twice are dropped, candidates that are missing are put last, and each is counted as a repair.</summary>
internal sealed class RankingReplyReader(AttributeCatalog catalog, AttributeSet candidates)
{
    private static readonly char[] Numbering = [' ', '#', '.', ')', '-', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public ReplyReading<AttributeRanking> Read(string reply)
    {
        try
        {
            return JsonReplies.Objects(reply).Select(Names).FirstOrDefault(names => names is not null) is { } found
                ? Repaired(found)
                : ReplyReading<AttributeRanking>.Unreadable("the reply holds no JSON object with a list 'ranking'.");
        }
        catch (InvalidOperationException)
        {
            // JsonElement throws this for half of a surrogate pair that was written as an escape.
            return ReplyReading<AttributeRanking>.Unreadable("a string in the reply is no valid text.");
        }
    }

    private static List<string?>? Names(JsonElement reply) =>
        reply.TryGetProperty("ranking", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(NameOf)] : null;

    private static string? NameOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Object when item.TryGetProperty("name", out var name) || item.TryGetProperty("attribute", out name) => NameOf(name),
        _ => null,
    };

    private ReplyReading<AttributeRanking> Repaired(List<string?> names)
    {
        var order = new List<int>();
        var rest = candidates;
        foreach (var position in names.Select(PositionOf).OfType<int>().Where(position => rest.Contains(position)))
        {
            order.Add(position);
            rest = rest.Without(position);
        }

        return order.Count == 0
            ? ReplyReading<AttributeRanking>.Unreadable("the list 'ranking' holds none of the names in 'attributes'.")
            : ReplyReading<AttributeRanking>.Of(new AttributeRanking { Order = [.. order, .. rest.Positions], Repairs = names.Count - order.Count + rest.Count });
    }

    // Models number their lists now and then; a name that itself begins with a digit is looked up as it stands first.
    private int? PositionOf(string? name) => name is null ? null
        : catalog.TryGet(name, out var found) || catalog.TryGet(name.TrimStart(Numbering), out found) ? catalog.PositionOf(found.Name)
        : null;
}
