using System.Text.Json;

namespace Penguin.Raise.Replies;

/// <summary>The table of replies.</summary>
internal static class ReplyTable
{
    public static IReadOnlyList<ReplyRow> Load()
    {
        using var file = typeof(ReplyTable).Assembly.GetManifestResourceStream("replies.json")!;
        return JsonSerializer.Deserialize<List<ReplyRow>>(file, JsonSerializerOptions.Web)!;
    }
}
