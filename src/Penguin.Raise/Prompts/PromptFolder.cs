using System.Globalization;
using System.Text;

namespace Penguin.Raise;

/// <summary>Reads a folder of prompts and reports all of its faults at once. File names are named, their contents never.</summary>
internal static class PromptFolder
{
    public const int LongestFile = 256 * 1024;
    private const string Kind = "prompt folder";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyDictionary<ModelStage, string> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DocumentFormatException(Kind, "There is no such prompt folder. Check the path.");
        }

        var found = new Dictionary<ModelStage, string>();
        List<string> faults = [];
        foreach (var file in Directory.EnumerateFiles(path, "*.md").Where(IsPrompt).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var stage = ModelStage.All.FirstOrDefault(stage => name == $"{stage.Name}.md");
            var (text, fault) = stage is null ? (null, $"it belongs to no stage; there are {string.Join(", ", ModelStage.All.Select(known => $"{known.Name}.md"))}") : ReadFile(file);
            fault ??= PromptRules.FaultOf(stage!, text!);
            faults.AddRange(fault is null ? [] : [$"{name}: {fault}."]);
            if (fault is null)
            {
                found[stage!] = text!;
            }
        }

        return faults.Count > 0 ? throw new DocumentFormatException(Kind, $"The prompt folder cannot be used. {string.Join(" ", faults)}")
            : found.Count == 0 ? throw new DocumentFormatException(Kind, $"The prompt folder holds no prompt. Name each file after its stage, such as {ModelStage.Answer.Name}.md.")
            : found;
    }

    // A folder may explain itself.
    private static bool IsPrompt(string file) => !string.Equals(Path.GetFileName(file), "README.md", StringComparison.OrdinalIgnoreCase);

    private static (string? Text, string? Fault) ReadFile(string file)
    {
        if (new FileInfo(file).Length > LongestFile)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"it is larger than {LongestFile / 1024} KB"));
        }

        try
        {
            return (Strict.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd(), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "it is not in UTF-8");
        }
    }
}
