using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values that only profile containers have.</summary>
internal static class FslogixProfileValues
{
    public static ImmutableArray<FslogixValue> All { get; } =
    [
        Number(
            "DeleteLocalProfileWhenVHDShouldApply",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.delete_local_profile",
            "Deletes a local profile that is in the way of the container.",
            "The local profile would be used instead, and its data lost with the host."
        ),
        Number(
            "PreventLoginWithFailure",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.prevent_login_with_failure",
            "Stops the sign-in when the container cannot be attached.",
            "Without it FSLogix lets the user in with a new local profile. What is saved there is lost, and nobody notices until then. A refused sign-in is seen at once, and loses nothing."
        ),
        Number(
            "PreventLoginWithTempProfile",
            highest: 1,
            "0",
            "1",
            "fslogix.profile.prevent_login_with_temp_profile",
            "Stops the sign-in when Windows would give a temporary profile.",
            "A temporary profile is deleted at sign-out with all that was saved in it."
        ),
        Number(
            "ProfileType",
            highest: 3,
            "0",
            "0",
            "fslogix.profile.concurrent_access",
            "0 one session with the container, 1 to 3 the modes for several sessions at once.",
            "0: what a further session saves may be lost, and OneDrive and Outlook do not support it."
        ),
        new()
        {
            Key = FslogixKeys.Profiles,
            Name = "RedirXMLSourceFolder",
            Type = FslogixType.Text,
            Default = "",
            Ours = "",
            Setting = "fslogix.redirections_folder",
            Meaning = "The folder that holds redirections.xml; FSLogix copies the file into the profile at sign-in.",
            Why = "Caches that need not roam stay out of the container.",
            Source = "FSLogix redirections.xml, https://learn.microsoft.com/fslogix/tutorial-redirections-xml",
        },
    ];

    private static FslogixValue Number(
        string name,
        int highest,
        string standard,
        string ours,
        string setting,
        string meaning,
        string why
    ) =>
        new()
        {
            Key = FslogixKeys.Profiles,
            Name = name,
            Type = FslogixType.Number,
            Lowest = 0,
            Highest = highest,
            Default = standard,
            Ours = ours,
            Setting = setting,
            Meaning = meaning,
            Why = why,
            Source = FslogixBaseline.Reference,
        };
}
