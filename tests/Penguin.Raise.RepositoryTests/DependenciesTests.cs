using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

public sealed partial class DependenciesTests
{
    [Fact]
    public void DependenciesPage_WhatIsRestored_EqualsThePage() => Golden.Check("docs/dependencies.md", DependenciesPage.Write());

    [Fact]
    public void Licences_OfAllDependencies_GoWithOurs() => DependenciesPage.All().Where(found => !DependenciesPage.Allowed.Contains(found.Licence)).Should().BeEmpty();

    [Fact]
    public void FluentAssertions_ForTests_StaysBelowEight()
    {
        var version = Pinned().Match(Repository.Read("Directory.Packages.props")).Groups["major"].Value;

        version.Should().Be("7");
        Repository.Files(".csproj", "src", "samples").Where(path => Repository.Read(path).Contains("FluentAssertions", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex("Include=\"FluentAssertions\" Version=\"\\[?(?<major>[0-9]+)\\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pinned();
}
