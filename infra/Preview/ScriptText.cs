using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Infra.Preview;

/// <summary>A script as a preview has it: hundreds of lines, alike for every host, are known by their first words and a hash. The scripts themselves are in components/Guest.</summary>
internal static class ScriptText
{
    private static readonly ConditionalWeakTable<string, string> Known = [];

    /// <summary>What stands for a script.</summary>
    public static string Of(string script) =>
        Known.GetValue(
            script,
            static text =>
            {
                var lines = text.Split('\n');
                return $"{lines[0].Trim().TrimStart('#', ' ')} ({lines.Length} lines, sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]})";
            }
        );
}
