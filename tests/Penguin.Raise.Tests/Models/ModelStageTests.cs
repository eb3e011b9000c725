using Microsoft.Extensions.AI;

namespace Penguin.Raise.Tests;

public class ModelStageTests
{
    [Fact]
    public void TryGet_StampedOptions_FindsEachStage()
    {
        foreach (var stage in ModelStage.All)
        {
            var found = ModelStage.TryGet(stage.Stamp(new ChatOptions()).Clone(), out var read);

            found.Should().BeTrue();
            read.Should().BeSameAs(stage);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no-such-stage")]
    [InlineData(7)]
    public void TryGet_NoStageOfOurs_FindsNone(object? name)
    {
        var options = new ChatOptions { AdditionalProperties = new AdditionalPropertiesDictionary { [ModelStage.PropertyName] = name } };

        var found = ModelStage.TryGet(options, out _);

        found.Should().BeFalse();
    }

    [Fact]
    public void Name_IsTheServiceKeyOfTheStage()
    {
        ModelStage.All.Select(stage => stage.Name).Should().Equal("answer", "judge", "read-turn", "rank", "phrase-question");
    }
}
