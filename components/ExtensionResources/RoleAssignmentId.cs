using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Ids of role assignments and role definitions. Pure: the same grant always gets the same name, so that one made again is the same one.</summary>
public static class RoleAssignmentId
{
    // a namespace of this program's own, as RFC 9562 (name-based UUIDs) wants one; never to be changed
    private static readonly Guid _namespace = new("6f1b2f0e-3a52-5a0e-9d0c-7c1f4c6f2a11");

    /// <summary>
    /// The name (a GUID) of the assignment of a role to a principal at a scope: a name-based UUID, version 8 over SHA-256. Ids count in any case, as Azure reads them.
    /// </summary>
    /// <param name="scope">Full ARM id of the scope.</param>
    /// <param name="principalId">Object id of the principal.</param>
    /// <param name="roleId">GUID of the role definition.</param>
    public static string NameOf(string scope, string principalId, Guid roleId)
    {
        Span<byte> space = stackalloc byte[16];
        _namespace.TryWriteBytes(space, bigEndian: true, out _);
        var text = Encoding.UTF8.GetBytes($"{scope.TrimEnd('/')}|{principalId}|{roleId}".ToLowerInvariant());
        var hash = SHA256.HashData([.. space, .. text]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }

    /// <summary>The full id of a role definition, in the subscription of the scope: the form in which Azure gives it back.</summary>
    /// <exception cref="ArgumentException">The scope does not begin with a subscription.</exception>
    public static string DefinitionAt(string scope, Guid roleId) => scope.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var word, var subscription, ..]
        && string.Equals(word, "subscriptions", StringComparison.OrdinalIgnoreCase)
            ? $"/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/{roleId}"
            : throw new ArgumentException($"'{scope}' is no scope in a subscription.", nameof(scope));
}
