using System.Security.Cryptography;

namespace Penguin.Raise.Tests;

/// <summary>A protector under a key of the test: AES-GCM, so that another key or a changed byte is found.</summary>
internal sealed class MaskingProtector(byte key) : ISessionProtector
{
    public byte[] Protect(byte[] plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var (cipher, tag) = (new byte[plaintext.Length], new byte[16]);
        using var aes = Aes();
        aes.Encrypt(nonce, plaintext, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    public byte[] Unprotect(byte[] protectedData)
    {
        var plaintext = new byte[protectedData.Length - 28];
        using var aes = Aes();
        aes.Decrypt(protectedData.AsSpan(0, 12), protectedData.AsSpan(28), protectedData.AsSpan(12, 16), plaintext);
        return plaintext;
    }

    private AesGcm Aes() => new([.. Enumerable.Repeat(key, 32)], 16);
}
