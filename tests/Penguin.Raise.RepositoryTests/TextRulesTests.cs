namespace Penguin.Raise.RepositoryTests;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("// TO" + "DO later", 1)]
    [InlineData("throw new NotImplemented" + "Exception();", 1)]
    [InlineData("a hackathon", 0)]
    public void UnfinishedWork_MarkerWord_IsFound(string text, int breaches) => TextRules.UnfinishedWork("a.md", text).Should().HaveCount(breaches);

    [Theory]
    [InlineData("see /" + "home/someone/x", 1)]
    [InlineData("C:\\" + "Users\\someone", 1)]
    [InlineData("https://example.com/home/x", 0)]
    [InlineData("#!/usr/bin/env bash", 0)]
    public void MachinePaths_AbsolutePath_IsFound(string text, int breaches) => TextRules.MachinePaths("a.md", text).Should().HaveCount(breaches);

    [Theory]
    [InlineData("+1 202 555 0100", 1)]
    [InlineData("(202) 555-0100", 1)]
    [InlineData("202.555.0100", 1)]
    [InlineData("555-0100", 1)]
    [InlineData("020 7946 0000", 1)]
    [InlineData("call 555", 1)]
    [InlineData("2019-2025, 2026-01-02, arXiv:2505.18882v5", 0)]
    [InlineData("| 2.86 | 3.56 3.77 | 10,000 | 0.9 / 2.5 |", 0)]
    [InlineData("ages 18-24, 100-300 scenarios of 14,000", 0)]
    public void TelephoneNumbers_UsualForms_AreFound(string text, int breaches) => TextRules.TelephoneNumbers("a.md", text).Should().HaveCount(breaches);
}
