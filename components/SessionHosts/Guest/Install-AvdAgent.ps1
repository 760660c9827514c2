# Installs the AVD agent and its boot loader, and registers the machine with its host pool.
[CmdletBinding(PositionalBinding = $false)]
param(
    # the registration token; protected
    [string] $RegistrationToken = '',
    # the Azure id of the host pool
    [string] $HostPoolId = '',
    # true: ask the broker for its own agent first, then use AgentUri
    [string] $UseBroker = '',
    # where the agent's installer is: Microsoft's link or a mirror
    [string] $AgentUri = '',
    # where the boot loader's installer is
    [string] $BootLoaderUri = '',
    # how long to wait for the registration
    [string] $RegistrationTimeoutSeconds = ''
)

. "$PSScriptRoot/Common.ps1"
