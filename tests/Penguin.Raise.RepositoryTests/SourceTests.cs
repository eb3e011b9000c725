namespace Penguin.Raise.RepositoryTests;

public sealed class SourceTests
{
    private static readonly string[] Code = ["src", "tests", "samples"];

    [Fact]
    public void Files_All_AreShort() => SourceFile.In(Code).SelectMany(SourceRules.FileLength).Should().BeEmpty();

    [Fact]
    public void Methods_OfTheProduct_AreShort() => SourceFile.In("src").SelectMany(SourceRules.MethodLength).Should().BeEmpty();

    [Fact]
    public void Files_OfTheProduct_HoldOneTypeEach() => SourceFile.In("src").SelectMany(SourceRules.OneType).Should().BeEmpty();

    [Fact]
    public void CatchBlocks_All_DoSomething() => SourceFile.In(Code).SelectMany(SourceRules.SwallowedExceptions).Should().BeEmpty();

    [Fact]
    public void Tests_All_NeverWaitByTheClock() => SourceFile.In("tests").SelectMany(SourceRules.ClockWaits).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void Tasks_OfTheProduct_AreNeverBlockedOn(string package) => BlockingCalls.In(package).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void Classes_OfTheProduct_AreSealedStaticOrAbstract(string package)
    {
        var open = Product.Load(package).GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Product.IsGenerated(type))
            .Select(type => type.FullName);

        open.Should().BeEmpty();
    }

    public static TheoryData<string> Packages() => [.. Repository.Packages];
}
