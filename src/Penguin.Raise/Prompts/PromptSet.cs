using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise;

/// <summary>The prompt of each stage. Immutable; any of them can be replaced.</summary>
public sealed class PromptSet
{
    internal const string RubricPlaceholder = "{{rubric}}";

    private readonly FrozenDictionary<ModelStage, string> _texts;

    private PromptSet(IEnumerable<KeyValuePair<ModelStage, string>> texts) => _texts = texts.ToFrozenDictionary();

    /// <summary>The built-in prompts.</summary>
    public static PromptSet Default { get; } = new(ModelStage.All.Select(stage => KeyValuePair.Create(stage, Embedded($"{stage.Name}.md"))));

    /// <summary>The prompt of a stage, sent as the system message.</summary>
    /// <param name="stage">The stage.</param>
    public string this[ModelStage stage]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(stage);
            return _texts[stage];
        }
    }

    /// <summary>A copy with one prompt replaced.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="text">The new prompt. That of <see cref="ModelStage.Judge"/> must contain <c>{{rubric}}</c>, where the rubric is put.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The text is blank, or the judge's prompt lacks its placeholder.</exception>
    public PromptSet With(ModelStage stage, string text)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (stage == ModelStage.Judge && !text.Contains(RubricPlaceholder, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The judge's prompt must contain {RubricPlaceholder}, where the rubric is put.", nameof(text));
        }

        return new PromptSet(_texts.Where(pair => pair.Key != stage).Append(KeyValuePair.Create(stage, text)));
    }

    /// <summary>The hash of a stage's prompt as it stands here; for the judge's that is with its placeholder, unlike <see cref="Judgement.PromptHash"/>.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public string Hash(ModelStage stage) => HashOf(this[stage]);

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    internal static string Embedded(string name)
    {
        using var stream = typeof(PromptSet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt file '{name}' is not in the package.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
