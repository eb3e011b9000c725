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
        List<LooseNode> nodes = [];
        AddNodes(nodes, text, 0);
        return nodes
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
        return Array.ConvertAll(real.Length > 0 ? real : pieces, piece => piece.IsSound ? ElementsOf(piece.Node) : []);
    }

    /// <summary>Whether a text is JSON, perhaps in a fence, rather than prose.</summary>
    public static bool IsJsonText(string text) => text.AsSpan().Trim() is ['{' or '[', ..] or ['`', '`', '`', ..];

    private static JsonElement[] ElementsOf(LooseNode node)
    {
        List<LooseNode> nodes = [];
        AddNodes(nodes, node, 0);
        return [.. nodes.Select(ToElement).OfType<JsonElement>()];
    }

    private static void AddNodes(List<LooseNode> nodes, string text, int depth)
    {
        foreach (var piece in JsonPieces.In(text).Where(piece => piece.IsSound))
        {
            AddNodes(nodes, piece.Node, depth);
        }
    }

    private static void AddNodes(List<LooseNode> nodes, LooseNode node, int depth)
    {
        if (depth > DeepestWrapping)
        {
            return;
        }

        if (node.Kind == LooseKind.Object)
        {
            nodes.Add(node);
        }

        for (var i = 0; i < node.Members.Count; i++)
        {
            var (name, value) = node.Members[i];
            var isText = value.IsText && IsJsonText(value.Text);
            if ((isText || value.Kind is LooseKind.Object or LooseKind.Array) && (node.Kind == LooseKind.Array || WrapperNames.IsWrapper(name)))
            {
                if (isText)
                {
                    AddNodes(nodes, value.Text, depth + 1);
                }
                else
                {
                    AddNodes(nodes, value, depth + 1);
                }
            }
        }
    }

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
