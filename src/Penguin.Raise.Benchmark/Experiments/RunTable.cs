namespace Penguin.Raise.Benchmark;

/// <summary>What the run was, without anything that differs between two runs of the same thing.</summary>
internal static class RunTable
{
    public static void Write(TableText text, ExperimentResult result)
    {
        // The commit is in the result; in the table it would change the text with every build.
        var version = result.LibraryVersion.Split('+')[0];
        text.Line();
        text.Line($"run: seed {TableText.Count(result.Seed)}, dataset {result.DatasetHash}, Penguin.Raise {version}");
        Add("models", result.Models);
        Add("judges", result.Judges);
        Add("rubrics", result.Rubrics);
        Add("judge prompts", result.PromptHashes);
        Add("answer prompts", result.AnswerPromptHashes);

        void Add(string label, IReadOnlyList<string> names) =>
            text.Line(TableText.Cut($"  {label}: {(names.Count == 0 ? "not told" : string.Join(", ", names))}", ExperimentTable.MaxWidth));
    }
}
