namespace Penguin.Raise.Tests;

/// <summary>Scenarios whose profile knows every attribute of a catalog.</summary>
internal static class Person
{
    public static Scenario Scenario(AttributeCatalog? catalog = null, string id = "s1") => new()
    {
        Id = id, Query = "What should I do?",
        Profile = (catalog ?? AttributeCatalog.Penguin).Aggregate(new UserProfile(catalog), (profile, attribute) => profile.With(attribute.Name, "some value")),
    };
}
