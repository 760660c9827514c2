# Lets clients on managed networks reach the host directly over UDP (RDP Shortpath). Windows listens after its next restart.
[CmdletBinding(PositionalBinding = $false)]
param(
    # the UDP port
    [string] $Port = '',
    # the client networks as a list of IPv4 ranges; empty means any
    [string] $ClientRanges = ''
)

. "$PSScriptRoot/Common.ps1"
