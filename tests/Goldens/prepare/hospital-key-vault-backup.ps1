<#
.SYNOPSIS
Backs up each secret of a key vault to a storage account.
.DESCRIPTION
Azure does not back a vault up by itself. The script lists the secrets, and makes a backup of each whose present state has none yet. Azure encrypts the files: only a
vault of the same subscription and the same geography can restore them, and nobody can read them. No value of a secret is read or printed.
Log on first: Connect-AzAccount. You need Key Vault Secrets Officer on the vault, and Storage Blob Data Contributor on the account. Needs the modules Az.KeyVault and
Az.Storage. Run it with -WhatIf first. A second run changes nothing until a secret changes.
.LINK
https://learn.microsoft.com/azure/key-vault/general/backup
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The vault.
    [string] $VaultName = 'kv-stmary-live-c13f',
    # The subscription of the vault.
    [string] $SubscriptionId = '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
    # The account that takes the backups: not one that goes with the vault.
    [string] $StorageAccountName = '',
    # The container in it, which is made if it is not there.
    [string] $ContainerName = 'keyvault-backup'
)

# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Says whether a change is to be made, and counts it. With -WhatIf it only says what would be changed.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  changes: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with what it did, and fails it where something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Not there: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Not there: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Not there after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}

# --- this script
# a backup is of one state of a secret: the time of its last change is in the name of the file
function Get-BlobName {
    param([object] $Secret)

    return "$VaultName/$($Secret.Name)/$(([datetime] $Secret.Updated).ToUniversalTime().ToString('yyyyMMddTHHmmssZ', [cultureinfo]::InvariantCulture)).blob"
}

function Get-BackupName {
    if (-not (Get-AzStorageContainer -Name $ContainerName -Context $storage -ErrorAction SilentlyContinue)) { return @() }
    return @(Get-AzStorageBlob -Container $ContainerName -Context $storage -Prefix "$VaultName/" | ForEach-Object { $_.Name })
}

if (-not $StorageAccountName) { throw 'Give -StorageAccountName: an account that does not go with the vault. The setting backup.key_vault.storage_account_id fills it in.' }
$null = Set-AzContext -Subscription $SubscriptionId -Scope Process -WhatIf:$false
$storage = New-AzStorageContext -StorageAccountName $StorageAccountName -UseConnectedAccount
# secrets of certificates are backed up with their certificate
$secrets = @(Get-AzKeyVaultSecret -VaultName $VaultName | Where-Object { "$($_.ContentType)" -notin 'application/x-pkcs12', 'application/x-pem-file' })
Write-Host "Backs up $($secrets.Count) secret(s) of $VaultName to $StorageAccountName/$ContainerName."

if (-not (Get-AzStorageContainer -Name $ContainerName -Context $storage -ErrorAction SilentlyContinue) -and (Test-Change -Target $StorageAccountName -Action "make the container $ContainerName")) {
    $null = New-AzStorageContainer -Name $ContainerName -Permission Off -Context $storage
}

$there = @(Get-BackupName)
foreach ($secret in $secrets) {
    $blob = Get-BlobName $secret
    if (($there -contains $blob) -or -not (Test-Change -Target "$VaultName/$($secret.Name)" -Action "back up to $blob")) { continue }
    $file = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "$([guid]::NewGuid().ToString('N')).blob"
    try {
        $null = Backup-AzKeyVaultSecret -VaultName $VaultName -Name $secret.Name -OutputFile $file
        $null = Set-AzStorageBlobContent -File $file -Container $ContainerName -Blob $blob -Context $storage
    }
    finally {
        if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file }
    }
}

# read back
$there = @(Get-BackupName)
Complete-Script @($secrets | ForEach-Object { New-Finding "backup of $($_.Name)" ($there -contains (Get-BlobName $_)) })
