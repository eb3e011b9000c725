namespace Penguin.Raise;

/// <summary>Encrypts sessions before they leave the process. Implementations are safe for concurrent use.</summary>
/// <remarks>
/// ASP.NET Core's <c>IDataProtector</c> has the same two methods: a two-line adapter connects it. A session that cannot be unprotected (a lost key, a changed
/// entry) counts as unreadable: the agent answers without asking, and nothing is saved over it.
/// </remarks>
public interface ISessionProtector
{
    /// <summary>Encrypts.</summary>
    /// <param name="plaintext">A session as it is stored.</param>
    /// <returns>What only <see cref="Unprotect"/> can read.</returns>
    byte[] Protect(byte[] plaintext);

    /// <summary>Decrypts, and checks that nothing was changed.</summary>
    /// <param name="protectedData">What <see cref="Protect"/> gave.</param>
    /// <returns>The session as it is stored. Any exception means that it is unreadable.</returns>
    byte[] Unprotect(byte[] protectedData);
}
