using System.Text;

namespace AvdPulumi.Generators.Settings;

/// <summary>The keys of settings in configuration.</summary>
internal static class SettingKeys
{
    /// <summary>The key of a property: <c>max_session_limit</c> of <c>MaxSessionLimit</c>, <c>web_authn</c> of <c>WebAuthn</c>.</summary>
    public static string Of(string property)
    {
        var key = new StringBuilder(property.Length + 8);
        foreach (var letter in property)
        {
            if (letter is >= 'A' and <= 'Z' && key.Length > 0)
                key.Append('_');
            key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }
}
