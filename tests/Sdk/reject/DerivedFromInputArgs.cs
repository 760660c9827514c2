// error: CS0534
using Pulumi;

internal sealed class Own : InputArgs // rejected
{
}
