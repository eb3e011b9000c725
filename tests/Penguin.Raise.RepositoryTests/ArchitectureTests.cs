using System.Reflection;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Which package may know which, and that nothing of the product reaches the truth of a simulated world.</summary>
public sealed class ArchitectureTests
{
    private const string Core = "Penguin.Raise";
    private const string Testing = "Penguin.Raise.Testing";
    private const string Benchmark = "Penguin.Raise.Benchmark";
    private const string Providers = "Penguin.Raise.Providers";
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData(Core, Testing)]
    [InlineData(Core, Benchmark)]
    [InlineData(Benchmark, Testing)]
    [InlineData(Testing, Benchmark)]
    [InlineData(Core, Providers)]
    [InlineData(Benchmark, Providers)]
    [InlineData(Testing, Providers)]
    [InlineData(Providers, Benchmark)]
    public void Package_Other_IsNotReferred(string package, string other) => AssemblyFacts.Of(package).References.Should().NotContain(other);

    [Theory]
    [InlineData(Core)]
    [InlineData(Benchmark)]
    public void Product_SimulatedWorld_IsNotNamedInAString(string package) =>
        AssemblyFacts.Of(package).Strings.Should().NotContain(text => text.Contains(Testing, StringComparison.Ordinal));

    [Theory]
    [InlineData(Core)]
    [InlineData(Benchmark)]
    public void Product_Members_HaveNoTypeOfTheSimulatedWorld(string package)
    {
        var members = Product.Load(package).GetTypes().SelectMany(type => type.GetMembers(Everything));

        members.SelectMany(TypesOf).Where(type => type.Assembly.GetName().Name == Testing).Should().BeEmpty();
    }

    [Fact]
    public void SimulatedWorld_Truth_IsInternal()
    {
        var open = Product.Load(Testing).GetExportedTypes().Where(type => HoldsTruth(type.Name)).Select(type => type.FullName);

        open.Should().BeEmpty();
    }

    [Fact]
    public void SimulatedWorld_PublicMembers_GiveNoTruth()
    {
        var members = Product.Load(Testing).GetExportedTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

        members.Where(member => member.Name.Contains("Truth", StringComparison.Ordinal) || TypesOf(member).Any(type => HoldsTruth(type.Name))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_Internals_AreOpenToTestsOnly(string package) =>
        AssemblyFacts.Of(package).Friends.Should().NotBeEmpty().And.OnlyContain(friend => friend.EndsWith("Tests", StringComparison.Ordinal) || friend == "Penguin.Raise.Performance");

    [Theory]
    [InlineData("SimulatedTruth", true)]
    [InlineData("WorldMechanism", true)]
    [InlineData("WorldOptions", false)]
    [InlineData("WorldPreset", false)]
    public void HoldsTruth_ByName_IsSeen(string name, bool holds) => HoldsTruth(name).Should().Be(holds);

    public static TheoryData<string> Packages() => [.. Repository.Packages];

    // What a caller has to choose from (options, presets) is public; it says which world, not what is true in it.
    private static bool HoldsTruth(string name) =>
        (name.Contains("World", StringComparison.Ordinal) || name.Contains("Truth", StringComparison.Ordinal))
        && !name.EndsWith("Options", StringComparison.Ordinal) && !name.EndsWith("Preset", StringComparison.Ordinal) && !name.EndsWith("Presets", StringComparison.Ordinal);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => (member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => [.. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
        Type { BaseType: { } parent } nested => [parent, .. nested.GetInterfaces()],
        _ => Array.Empty<Type>(),
    }).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
