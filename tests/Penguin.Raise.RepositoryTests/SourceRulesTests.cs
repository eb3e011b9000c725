namespace Penguin.Raise.RepositoryTests;

/// <summary>Each rule finds what it forbids and leaves alone what it allows.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void FileLength_AtTheLimit_CountsLines(int lines, int breaches) =>
        SourceRules.FileLength(File(string.Concat(Enumerable.Repeat("//\n", lines)))).Should().HaveCount(breaches);

    [Theory]
    [InlineData(56, 0)]
    [InlineData(57, 1)]
    public void MethodLength_AtTheLimit_CountsLines(int statements, int breaches) =>
        SourceRules.MethodLength(File($"class A {{\n/// <summary/>\nvoid M(\n)\n{{\n{string.Concat(Enumerable.Repeat(";\n", statements))}}}\n}}")).Should().HaveCount(breaches);

    [Theory]
    [InlineData("class A;", 0)]
    [InlineData("namespace N; public sealed partial class A<T> { class B; enum C { } }", 0)]
    [InlineData("class A; file class B;", 0)]
    [InlineData("global using System;", 0)]
    [InlineData("class A; delegate void B();", 1)]
    [InlineData("namespace N { enum A { } } namespace M { record B; }", 1)]
    [InlineData("interface IOther;", 1)]
    public void OneType_OfAFile_IsCountedAndNamed(string text, int breaches) => SourceRules.OneType(File(text)).Should().HaveCount(breaches);

    [Theory]
    [InlineData("try { } catch { }", 1)]
    [InlineData("try { } catch (Exception) when (true) { /* nothing */ }", 1)]
    [InlineData("try { } catch { throw; }", 0)]
    public void SwallowedExceptions_EmptyBlock_IsFound(string code, int breaches) =>
        SourceRules.SwallowedExceptions(File(code)).Should().HaveCount(breaches);

    [Theory]
    [InlineData("Thread.Sleep(1);", 1)]
    [InlineData("await Task.Delay(100);", 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), token);", 1)]
    [InlineData("await Task.Delay(Timeout.Infinite, token);", 0)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), timeProvider, token);", 0)]
    public void ClockWaits_RealTime_IsFound(string code, int breaches) => SourceRules.ClockWaits(File(code)).Should().HaveCount(breaches);

    [Theory]
    [InlineData("Task<int> t = null!; _ = t.Result;", 1)]
    [InlineData("Task.CompletedTask.Wait();", 1)]
    [InlineData("Task.CompletedTask.GetAwaiter().GetResult();", 1)]
    [InlineData("Task.CompletedTask.ConfigureAwait(false).GetAwaiter().GetResult();", 1)]
    [InlineData("await Task.CompletedTask; _ = new { Result = 1 }.Result;", 0)]
    public void BlockingCalls_OnATask_AreFound(string code, int breaches) =>
        BlockingCalls.In("Any", [File($"class A {{ async Task M() {{ {code} }} }}")]).Should().HaveCount(breaches);

    private static SourceFile File(string text) => new("src/Any/A.cs", text);
}
