using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>How the data of profiles is spread over the shares of a file server.</summary>
internal static class ShareSplit
{
    /// <summary>The part of the data that one kind of share holds, rounded up. With one share, that is all of it.</summary>
    public static long PartOf(ShareOption option, ShareContent content, long dataGb)
    {
        if (option == ShareOption.One)
            return content == ShareContent.Profiles ? dataGb : 0;
        return Quotient.RoundedUp(
            dataGb * SofsFacts.ThreeShares.Single(share => share.Content == content).Gb,
            SofsFacts.ThreeShares.Sum(share => share.Gb)
        );
    }
}
