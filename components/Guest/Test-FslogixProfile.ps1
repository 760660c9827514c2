# Looks whether profiles will work on this host: FSLogix, its services, its settings, the shares, and no temporary profile since the last change. It changes nothing.
# Sources: FSLogix configuration settings, https://learn.microsoft.com/fslogix/reference-configuration-settings
#          Troubleshoot FSLogix, https://learn.microsoft.com/fslogix/troubleshooting-events-logs-diagnostics
[CmdletBinding(PositionalBinding = $false)]
param(
    # the registry values that are expected, a line for each: key|name|type|value
    [string] $Values = '',
    # their SHA-256
    [string] $ValuesHash = '',
    # the registry values that must not be there, a line for each: key|name
    [string] $Removed = '',
    # the oldest version of FSLogix that will do
    [string] $OldestVersion = '',
    # the shares of containers, a line for each
    [string] $Shares = '',
    # folders that users only read, a line for each
    [string] $ReadFolders = '',
    # true: the host itself opens the shares; false: users do
    [string] $WritesAsComputer = '',
    # events of Windows about temporary profiles
    [string] $TemporaryEvents = '',
    # events of FSLogix about containers that were not attached
    [string] $AttachEvents = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/Fslogix.ps1"

. "$PSScriptRoot/FslogixTests.ps1"

Invoke-GuestScript -Name 'Test-FslogixProfile' -Body {
    $hash = Read-Text -Name 'ValuesHash' -Text $ValuesHash -Pattern '^[0-9A-Fa-f]{64}$' -Expected 'a SHA-256'
    $expected = Read-RegistryLines -Name 'Values' -Text $Values -Hash $hash
    $absent = Read-RegistryNames -Name 'Removed' -Text $Removed
    $oldest = Read-Text -Name 'OldestVersion' -Text $OldestVersion -Pattern '^[0-9]+(\.[0-9]+){1,3}$' -Expected 'a version'
    $paths = Read-Lines -Name 'Shares' -Text $Shares -Pattern $unc -Expected 'paths such as \\server\share'
    $folders = Read-Lines -Name 'ReadFolders' -Text $ReadFolders -Pattern $unc -Expected 'paths such as \\server\share'
    $writes = Read-Boolean -Name 'WritesAsComputer' -Text $WritesAsComputer
    $temporary = Read-List -Name 'TemporaryEvents' -Text $TemporaryEvents -Pattern '^[0-9]{1,5}$' -Expected 'numbers of events'
    $attach = Read-List -Name 'AttachEvents' -Text $AttachEvents -Pattern '^[0-9]{1,5}$' -Expected 'numbers of events'

    Test-Program -Oldest $oldest
    Test-Registry -Expected $expected -Absent $absent
    Test-Share -Paths $paths -Folders $folders -WritesHere $writes
    Test-Event -Temporary $temporary -Attach $attach
}
