namespace Quickstart;

/// <summary>Ends the program with one clear message.</summary>
internal sealed class QuickstartFault(string message) : Exception(message);
