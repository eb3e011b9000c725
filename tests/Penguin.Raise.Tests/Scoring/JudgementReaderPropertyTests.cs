using System.Globalization;
using CsCheck;

namespace Penguin.Raise.Tests;

public sealed class JudgementReaderPropertyTests
{
    private static readonly string[] Names = ["Risk Sensitivity", "Emotional Empathy", "User-Specific Alignment"];
    private static readonly string[] Keys = ["risk_sensitivity", "emotional_empathy", "user_specific_alignment"];

    private static readonly Gen<string> Illegal = OneOf(
        "0", "6", "-4", "3.5", "45", "4-5", "null", "\"N/A\"", "true", "\"3 or 4\"", "\"4/10\"", "\"high\"", "4e0", "\"4½\"", "\"٤\"", "[4]", "{}", "\"\"", "+4", "04");

    private static readonly Gen<string> Noise = OneOf(
        "", "Here is my evaluation:\n", "Sure!\n\n", "<think>Risk Sensitivity: 1/5, or 2?</think>\n", "The profile has 10 attributes.\n\n", "\uFEFF", "```\n```\n", "\n\n");

    private static readonly Gen<string> Ending = OneOf("", "\n", "\n\nLet me know if anything is unclear.", "\n\n---\nTotal words: 120\n", "\n<think>5, 5, 5?</think>");

    // s gives a dimension's score, o another number.
    private static readonly Func<Func<int, string>, Func<int, string>, string>[] Shapes =
    [
        (s, o) => "{" + string.Join(", ", Keys.Select((key, i) => $"\"{key}\": {s(i)}")) + "}",
        (s, o) => "```json\n{" + string.Join(",\n", Keys.Select((key, i) => $"\"{key}\": {{\"reason\": \"Says \\\"{o(i)}\\\" once.\", \"score\": \"{s(i)}/5\"}}")) + ",}\n```",
        (s, o) => "{'scores': [" + string.Join(" ", Names.Select((name, i) => $"{{'dimension': '{name}', 'score': {s(i)}}}")) + "]}",
        (s, o) => "{“result”: {" + string.Join(", ", Keys.Select((key, i) => $"“{key}”: {{“rating”: {s(i)}.0}}")) + "}}",
        (s, o) => string.Join("\n", Names.Select((name, i) => $"**{name}:** {s(i)}/5 – lacks {o(i)} things")) + "\n",
        (s, o) => string.Join("\n", Names.Select((name, i) => $"### {name}\nReason: it names {o(i)} of 9 facts.\nScore: {s(i)}\n")) + "\n",
        (s, o) => "| Dimension | Max | Score |\n|---|---|---|\n" + string.Join("\n", Names.Select((name, i) => $"| {name} | 5 | {s(i)} |")) + "\n",
        (s, o) => string.Join(", ", Names.Select((name, i) => $"{name}: {s(i)} out of 5")) + "\n",
    ];

    [Fact]
    public void Read_KnownScoresInAnyShape_GivesExactlyThese() =>
        Gen.Select(Gen.Int[1, 5].Array[3], Gen.Int[0, Shapes.Length - 1], Noise, Ending).Sample(
            (scores, shape, before, after) =>
            {
                var read = ReplyCorpus.Scores(before + Written(shape, scores) + after);

                return read is not null && read.SequenceEqual(scores);
            }, iter: 2000, print: sample => sample.Item3 + Written(sample.Item2, sample.Item1) + sample.Item4);

    [Fact]
    public void Read_OneIllegalScore_IsMissing() =>
        Gen.Select(Gen.Int[1, 5].Array[3], Illegal, Gen.Int[0, 2], Gen.Bool, Noise).Sample(
            (scores, illegal, at, nested, before) =>
            {
                var members = Keys.Select((key, i) => (key, value: i == at ? illegal : scores[i].ToString(CultureInfo.InvariantCulture)))
                    .Select(pair => nested ? $"\"{pair.key}\":{{\"reason\":\"r\",\"score\":{pair.value}}}" : $"\"{pair.key}\":{pair.value}");

                return ReplyCorpus.Scores(before + "{" + string.Join(",", members) + "}") is null;
            }, iter: 2000);

    [Fact]
    public void Read_FragmentsWithoutThreeScores_IsMissing()
    {
        // No fragment names the third dimension with a legal score, so no order of them is a judgement.
        var fragment = OneOf(
            "{", "}", "[", "]", "\"", "'", ",", ":", "\n", " ", "|", "4", "5/5", "four", "Score: 4\n", "score", "\"score\": 4", "**", "```json\n", "```\n", "<think>", "</think>",
            "Risk Sensitivity: 4/5\n", "Emotional Empathy: 3\n", "\"risk_sensitivity\": 4,", "\"emotional_empathy\": {\"score\": 3},", "Overall: 4\n", "### Helpfulness\n", "Total: 12\n",
            "| Risk Sensitivity | 4 |\n", "User-Specific Alignment: 3.5\n", "\"user_specific_alignment\": \"3-4\",", "{\"dimension\": \"User-Specific Alignment\", \"score\": 6}", "\\", "//", "#");

        fragment.Array[0, 30].Select(string.Concat).Sample(reply => ReplyCorpus.Scores(reply) is null, iter: 20_000);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String.Sample(reply => { _ = JudgementReader.Read(reply); _ = JsonReplies.Objects(reply).Count(); }, iter: 5000);

    private static string Written(int shape, int[] scores) => Shapes[shape](i => Digit(scores[i]), i => Digit(6 - scores[i]));

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
