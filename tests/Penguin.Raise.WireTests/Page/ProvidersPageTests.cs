namespace Penguin.Raise.WireTests;

public sealed class ProvidersPageTests
{
    [Fact]
    public void Page_BehaviourTable_EqualsWhatTheTestsHold() => ProvidersPage.Check("behaviours", BehaviourTable.Write(BehaviourRows.All));

    [Fact]
    public void Page_CapabilityTable_EqualsTheCode() => ProvidersPage.Check("capabilities", CapabilityTable.Write());
}
