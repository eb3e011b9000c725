using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.Tests;

/// <summary>The code that docs/prompts.md shows, run.</summary>
public class PromptPageTests
{
    [Fact]
    public void AddRaise_PromptsOfAFolder_AreUsed()
    {
        var services = new ServiceCollection();
        var folder = Directory.CreateTempSubdirectory("prompts").FullName;
        File.WriteAllText(Path.Combine(folder, "answer.md"), "Answer.");

        // <folder>
        services.AddRaise(options => options.Prompts = PromptSet.FromFolder(folder));

        // </folder>
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IOptions<RaiseOptions>>().Value.Prompts[ModelStage.Answer].Should().Be("Answer.");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Default_Prompts_CanBeWrittenOutAndChanged()
    {
        var folder = Directory.CreateTempSubdirectory("prompts").FullName;

        // <copy>
        foreach (var stage in ModelStage.All)
        {
            File.WriteAllText(Path.Combine(folder, $"{stage.Name}.md"), PromptSet.Default[stage]);
        }

        // </copy>
        ModelStage.All.Should().OnlyContain(stage => PromptSet.FromFolder(folder)[stage] == PromptSet.Default[stage]);
        Directory.Delete(folder, recursive: true);
    }
}
