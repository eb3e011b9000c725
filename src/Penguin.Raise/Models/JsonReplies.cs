using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Finds the JSON objects in a model's reply.</summary>
internal static class JsonReplies
{
    private const int DeepestWrapping = 10;

    /// <summary>
    /// The whole JSON objects of the answer, outermost first, then those inside wrappers such as <c>result</c>; an object with placeholders (an echoed
    /// template) comes last. Objects that are cut off, broken, or that hold one name with two values are left out.
    /// </summary>
    public static IEnumerable<JsonElement> Objects(string reply)
    {
        var text = ReasoningText.Without(ReplyText.Clean(reply));
        return Nodes(text, 0)
            .OrderBy(HoldsPlaceholder)
            .Select(ToElement)
            .OfType<JsonElement>();
    }

    /// <summary>
    /// The objects of <see cref="Objects"/>, piece by piece: what stands side by side in the reply is apart, what is wrapped is together. A piece that is cut off or broken gives none
    /// but counts where it holds the name.
    /// </summary>
    public static IReadOnlyList<JsonElement[]> Pieces(string reply, string name)
    {
        var pieces = JsonPieces.In(ReasoningText.Without(ReplyText.Clean(reply))).Where(piece => piece.IsSound || piece.Node.Members.Any(member => member.Key == name)).ToArray();
        var real = pieces.Length == 1 ? pieces : Array.FindAll(pieces, piece => !HoldsPlaceholder(piece.Node));
        return [.. (real.Length > 0 ? real : pieces).Select(piece => piece.IsSound ? Nodes(piece.Node, 0).Select(ToElement).OfType<JsonElement>().ToArray() : [])];
    }

    /// <summary>Whether a text is JSON, perhaps in a fence, rather than prose.</summary>
    public static bool IsJsonText(string text) => text.AsSpan().Trim() is ['{' or '[', ..] or ['`', '`', '`', ..];

    private static IEnumerable<LooseNode> Nodes(string text, int depth) =>
        JsonPieces.In(text).Where(piece => piece.IsSound).SelectMany(piece => Nodes(piece.Node, depth));

    private static IEnumerable<LooseNode> Nodes(LooseNode node, int depth)
    {
        if (depth > DeepestWrapping)
        {
            return [];
        }

        var inner = node.Members
            .Where(member => MayHoldNodes(member.Value) && (node.Kind == LooseKind.Array || WrapperNames.IsWrapper(member.Key)))
            .SelectMany(member => member.Value.IsText ? Nodes(member.Value.Text, depth + 1) : Nodes(member.Value, depth + 1));
        return node.Kind == LooseKind.Object ? inner.Prepend(node) : inner;
    }

    private static bool MayHoldNodes(LooseNode value) => value.IsText ? IsJsonText(value.Text) : value.Kind is LooseKind.Object or LooseKind.Array;

    private static bool HoldsPlaceholder(LooseNode node) =>
        PlaceholderText.IsReason(node.Text) || node.Members.Any(member => HoldsPlaceholder(member.Value));

    private static JsonElement? ToElement(LooseNode node)
    {
        if (HoldsConflict(node))
        {
            return null;
        }

        using var buffer = new RentedBytes();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, node);
        }

        return JsonElement.Parse(buffer.Written);
    }

    private static bool HoldsConflict(LooseNode node)
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            if (HoldsConflict(node.Members[i].Value))
            {
                return true;
            }
        }

        return node.RepeatsNames && node.Members.GroupBy(member => member.Key, StringComparer.Ordinal)
            .Any(same => same.Skip(1).Any(member => !IsSame(same.First().Value, member.Value)));
    }

    private static bool IsSame(LooseNode one, LooseNode other) =>
        one.Kind == other.Kind && string.Equals(one.Text, other.Text, StringComparison.Ordinal) && one.Members.Count == other.Members.Count
        && one.Members.Zip(other.Members).All(pair =>
            string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal) && IsSame(pair.First.Value, pair.Second.Value));

    private static void Write(Utf8JsonWriter writer, LooseNode node)
    {
        switch (node.Kind)
        {
            case LooseKind.Object:
                writer.WriteStartObject();
                foreach (var member in node.RepeatsNames ? node.Members.DistinctBy(member => member.Key, StringComparer.Ordinal) : node.Members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case LooseKind.Array:
                writer.WriteStartArray();
                foreach (var item in node.Members)
                {
                    Write(writer, item.Value);
                }

                writer.WriteEndArray();
                break;
            case LooseKind.Bare:
                WriteBare(writer, node.Text);
                break;
            default:
                writer.WriteStringValue(node.Text);
                break;
        }
    }

    private static void WriteBare(Utf8JsonWriter writer, string token)
    {
        switch (token)
        {
            case "true" or "True":
                writer.WriteBooleanValue(true);
                break;
            case "false" or "False":
                writer.WriteBooleanValue(false);
                break;
            case "null" or "None":
                writer.WriteNullValue();
                break;
            default:
                if (WholeNumber.IsJsonNumber(token))
                {
                    writer.WriteRawValue(token);
                }
                else
                {
                    writer.WriteStringValue(token);
                }

                break;
        }
    }
}
