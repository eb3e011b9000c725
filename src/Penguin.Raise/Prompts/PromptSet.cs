using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise;

/// <summary>The prompt of each stage. Immutable; any of them can be replaced.</summary>
public sealed class PromptSet
{
    internal const string RubricPlaceholder = "{{rubric}}";

    // By the stage's name: read at a host's start, for which the runtime has the code of such a dictionary ready.
    private readonly Dictionary<string, string> _texts;

    private PromptSet(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>The built-in prompts.</summary>
    public static PromptSet Default { get; } = Of(stage => Embedded($"{stage.Name}.md"));

    /// <summary>The prompt of a stage, sent as the system message.</summary>
    /// <param name="stage">The stage.</param>
    public string this[ModelStage stage]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(stage);
            return _texts[stage.Name];
        }
    }

    /// <summary>The prompts of a folder: a file for each stage, such as <c>answer.md</c>; where there is none, the built-in prompt.</summary>
    /// <remarks>Files in UTF-8, up to 256 KB. Other Markdown files but README.md are a fault, so that a misspelt name does not go unseen; files of other kinds and folders within are left
    /// alone. Line ends become <c>\n</c>, white space at the end is dropped. The folder is read once.</remarks>
    /// <param name="path">The folder.</param>
    /// <returns>The prompts.</returns>
    /// <exception cref="DocumentFormatException">There is no such folder, or a file in it cannot be used; all faults are named at once.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static PromptSet FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var own = PromptFolder.Read(path);
        return Of(stage => own.GetValueOrDefault(stage) ?? Default[stage]);
    }

    /// <summary>A copy with one prompt replaced.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="text">The new prompt. That of <see cref="ModelStage.Judge"/> must contain <c>{{rubric}}</c>, where the rubric is put.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The text is blank, holds control characters or a placeholder that the stage does not fill, or lacks one that it does.</exception>
    public PromptSet With(ModelStage stage, string text)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return PromptRules.FaultOf(stage, text) is { } fault
            ? throw new ArgumentException($"The prompt of stage '{stage.Name}' cannot be used: {fault}.", nameof(text))
            : new PromptSet(new Dictionary<string, string>(_texts, StringComparer.Ordinal) { [stage.Name] = text });
    }

    /// <summary>The hash of a stage's prompt as it stands here; for the judge's that is with its placeholder, unlike <see cref="Judgement.PromptHash"/>.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public string Hash(ModelStage stage) => HashOf(this[stage]);

    private static PromptSet Of(Func<ModelStage, string> textOf)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stage in ModelStage.All)
        {
            texts.Add(stage.Name, textOf(stage));
        }

        return new PromptSet(texts);
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    internal static string Embedded(string name)
    {
        using var stream = typeof(PromptSet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt file '{name}' is not in the package.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
