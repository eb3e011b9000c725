using System.Text;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class PromptFolderTests : IDisposable
{
    private const string Canary = "CANARY-prompt";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prompts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FromFolder_FileOfAStage_IsSentAndItsHashIsInTheResults()
    {
        Put("answer.md", "Answer in one sentence.\n");
        Put("judge.md", "Rate the answer.\n{{rubric}}");
        var client = new ScriptedChatClient("Well.", """{"risk_sensitivity":3,"emotional_empathy":3,"user_specific_alignment":3}""");
        var (token, prompts) = (TestContext.Current.CancellationToken, PromptSet.FromFolder(_folder.FullName));

        var answer = await new AnswerWriter(client, prompts: prompts).WriteAsync(new AnswerRequest { Query = "What now?" }, token);
        var judgement = await new ChatSafetyJudge(client, prompts: prompts).JudgeAsync(Judging.Request, token);

        client.Requests.Select(request => request.Messages[0].Text).Should().Equal("Answer in one sentence.", $"Rate the answer.\n{Rubric.Ours.Text}");
        answer.PromptHash.Should().Be(prompts.Hash(ModelStage.Answer)).And.NotBe(PromptSet.Default.Hash(ModelStage.Answer));
        judgement.PromptHash.Should().Be(PromptSet.HashOf(client.Requests[1].Messages[0].Text));
    }

    [Fact]
    public void FromFolder_FilesAreMissing_BuiltInPromptsStayForThem()
    {
        Put("answer.md", "Answer.");
        Put("README.md", "{{anything}}");
        Put("notes.txt", "{{anything}}");

        var prompts = PromptSet.FromFolder(_folder.FullName);

        prompts[ModelStage.Answer].Should().Be("Answer.");
        ModelStage.All.Where(stage => stage != ModelStage.Answer).Should().OnlyContain(stage => prompts[stage] == PromptSet.Default[stage]);
    }

    [Fact]
    public void FromFolder_CopyOfTheBuiltInPrompts_IsTheSameSet()
    {
        foreach (var stage in ModelStage.All)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, $"{stage.Name}.md"), PromptSet.Default[stage].ReplaceLineEndings("\r\n") + "\r\n\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var prompts = PromptSet.FromFolder(_folder.FullName);

        ModelStage.All.Select(prompts.Hash).Should().Equal(ModelStage.All.Select(PromptSet.Default.Hash));
    }

    [Theory]
    [InlineData("anwser.md", Canary, "belongs to no stage")]
    [InlineData("Answer.md", Canary, "belongs to no stage")]
    [InlineData("answer.md", " \n", "blank")]
    [InlineData("answer.md", Canary + " {{query}}", "{{query}}, which this stage does not fill")]
    [InlineData("answer.md", Canary + " {{rubric}}", "{{rubric}}, which this stage does not fill")]
    [InlineData("judge.md", Canary + " {{ rubric }}", "{{ rubric }}, which this stage does not fill; it fills {{rubric}}")]
    [InlineData("judge.md", Canary, "must contain {{rubric}}")]
    [InlineData("answer.md", Canary + "\0", "control characters")]
    public void FromFolder_Fault_IsNamedWithItsFileAndWithoutItsText(string file, string text, string fault)
    {
        Put(file, text);

        var read = () => PromptSet.FromFolder(_folder.FullName);

        read.Should().Throw<DocumentFormatException>().Which.Message.Should().Contain($"{file}: it").And.Contain(fault).And.NotContain("CANARY");
    }

    [Fact]
    public void FromFolder_SeveralFaults_AreNamedAtOnce()
    {
        Put("other.md", "Text.");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "answer.md"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Text.")).ToArray());
        Put("judge.md", new string('x', PromptFolder.LongestFile + 1));

        var read = () => PromptSet.FromFolder(_folder.FullName);

        read.Should().Throw<DocumentFormatException>().Which.Message.Should().ContainAll("answer.md: it is not in UTF-8", "judge.md: it is larger than 256 KB", "other.md: it belongs to no stage");
    }

    [Fact]
    public void FromFolder_NoFolderOrNothingInIt_IsRefused()
    {
        var empty = () => PromptSet.FromFolder(_folder.FullName);
        var missing = () => PromptSet.FromFolder(Path.Combine(_folder.FullName, "nowhere"));

        empty.Should().Throw<DocumentFormatException>().WithMessage("*holds no prompt*answer.md*");
        missing.Should().Throw<DocumentFormatException>().WithMessage("*no such prompt folder*");
    }

    [Fact]
    public void With_PlaceholderThatIsNotFilled_IsRefused()
    {
        var change = () => PromptSet.Default.With(ModelStage.Answer, "Answer {{query}}.");

        change.Should().Throw<ArgumentException>().WithMessage("*'answer'*{{query}}*");
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
