# Part of GuestMachine.psm1: FSLogix and its tools, and shares on other machines.

# --- what tests use

# FSLogix as its installer leaves it.
function New-Fslogix {
    param([string] $Version = '3.26.126.19110')

    Set-Value 'HKLM:\SOFTWARE\FSLogix\Apps' 'InstallVersion' $Version
    foreach ($name in 'frxsvc', 'frxccds') {
        if (-not $global:GuestMachine.Services.ContainsKey($name)) { $global:GuestMachine.Services[$name] = @{ Status = 'Running'; StartType = 'Automatic' } }
    }

    foreach ($kind in 'Profile', 'ODFC') {
        if (-not $global:GuestMachine.Groups.ContainsKey("FSLogix $kind Include List")) {
            $global:GuestMachine.Groups["FSLogix $kind Include List"] = @(@{ Name = 'Everyone'; Sid = 'S-1-1-0'; Source = 'Unknown' })
            $global:GuestMachine.Groups["FSLogix $kind Exclude List"] = @()
        }
    }
}

# --- stand-ins: FSLogix's installer, its .zip file, and frx.exe

function Start-FslogixSetup {
    param([string] $File, [string] $Line)

    if (-not (Test-Path -LiteralPath $File)) { throw "There is no file $File." }
    if ($Line -notmatch '^/install /quiet /norestart /log "[^"]+"$') { throw "FSLogixAppsSetup cannot read: $Line" }
    $null = $global:GuestMachine.CommandLines.Add("$(Split-Path -Path $File -Leaf) $Line")
    Add-Journal 'setup FSLogix'
    $code = if ($global:GuestMachine.SetupExitCodes.Count -gt 0) { $global:GuestMachine.SetupExitCodes.Dequeue() } else { 0 }
    if (($code -in 0, 3010, 1641) -and $global:GuestMachine.SetupInstalls) { New-Fslogix -Version $global:GuestMachine.SetupInstalls }
    return [pscustomobject] @{ ExitCode = $code }
}

function Expand-Archive {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath, [string] $DestinationPath)

    if ($LiteralPath -notlike '*.zip') { throw [System.IO.IOException]::new("$LiteralPath is not a supported archive file format. .zip is the only supported archive file format.") }
    $inner = [System.IO.File]::ReadAllText($LiteralPath).Substring('PK'.Length)
    $null = [System.IO.Directory]::CreateDirectory($DestinationPath)
    if (-not $inner) { return }
    $file = Join-Path $DestinationPath 'x64\Release\FSLogixAppsSetup.exe'
    $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $file -Parent))
    [System.IO.File]::WriteAllText($file, $inner)
}

# Its command lines are in sight of an audit of processes alone: FSLogix has no other way in. They are not among those that tests look for secrets in.
function Start-Frx {
    param([string] $Line, [string] $File)

    if ($null -eq (Get-KnownService 'frxsvc')) { throw 'There is no frx.exe.' }
    if (-not $File) { throw 'Without -RedirectStandardOutput nobody reads the answer.' }
    if ($Line -eq 'list-secure-key') {
        [System.IO.File]::WriteAllText($File, (@('Secure keys:') + @($global:GuestMachine.Vault.Keys | Sort-Object | ForEach-Object { "  fslogix/$_" }) -join "`r`n"))
        return [pscustomobject] @{ ExitCode = 0 }
    }

    if ($Line -notmatch '^add-secure-key -key (\S+) -value "([^"]+)"$') { throw 'frx.exe cannot read its arguments.' }
    $name, $secret = $Matches[1], $Matches[2]
    if ($global:GuestMachine.FrxExitCode -ne 0) { [System.IO.File]::WriteAllText($File, "Cannot store $secret") }
    else {
        [System.IO.File]::WriteAllText($File, 'Operation completed successfully')
        if ($global:GuestMachine.FrxStores) { $global:GuestMachine.Vault[$name] = $secret }
    }

    Add-Journal "frx $name"
    return [pscustomobject] @{ ExitCode = $global:GuestMachine.FrxExitCode }
}

# --- stand-ins: shares on other machines

function New-ShareFile {
    param([string] $Path)

    $share = $Path -replace '^(\\\\[^\\]+\\[^\\/]+).*$', '$1'
    if ($share -notin $global:GuestMachine.Shares.Keys) { throw [System.UnauthorizedAccessException]::new("Access to the path '$Path' is denied.") }
    $global:GuestMachine.Shares[$share] = @($global:GuestMachine.Shares[$share]) + $Path
}

function Remove-ShareFile {
    param([string] $Path)

    $share = $Path -replace '^(\\\\[^\\]+\\[^\\/]+).*$', '$1'
    $global:GuestMachine.Shares[$share] = @($global:GuestMachine.Shares[$share] | Where-Object { $_ -ne $Path })
}
