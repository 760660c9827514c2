using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Configuration.Estate;

/// <summary>
/// GUIDs for what Azure names by a GUID: version 8 over SHA-256 (RFC 9562, name-based UUIDs). Pure: the same text always gives the same GUID, so that
/// a resource made again is the same one.
/// </summary>
public static class NameBasedGuid
{
    // a namespace of this program's own, as RFC 9562 wants one; never to be changed
    private static readonly Guid Namespace = new("6f1b2f0e-3a52-5a0e-9d0c-7c1f4c6f2a11");

    /// <summary>The GUID of a text. Case does not count, because it does not in ARM ids either.</summary>
    public static Guid Of(string text)
    {
        Span<byte> space = stackalloc byte[16];
        Namespace.TryWriteBytes(space, bigEndian: true, out _);
        var hash = SHA256.HashData([.. space, .. Encoding.UTF8.GetBytes(text.ToLowerInvariant())]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
