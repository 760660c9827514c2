// error: CS0121
using Pulumi;

internal sealed class Own : CustomResource
{
    public Own(string name, ResourceArgs? args) : base("test:index:Own", name, args) // rejected
    {
    }
}
