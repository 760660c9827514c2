BeforeAll {
    $with = @{ VaultName = 'kv-contoso'; SubscriptionId = '00000000-0000-0000-0000-00000000000b'; StorageAccountName = 'stbackup' }

    function New-Secret { param([string] $Name, [string] $Day, [string] $ContentType = '') return [pscustomobject] @{ Name = $Name; Updated = [datetime]::SpecifyKind([datetime]::new(2026, 11, [int] $Day, 8, 0, 0), 'Utc'); ContentType = $ContentType } }
}

Describe 'Backup-VaultSecret' {
    BeforeEach {
        $world = New-World
        $world.Secrets = @((New-Secret 'join' '20'), (New-Secret 'admin' '21'), (New-Secret 'site-certificate' '21' 'application/x-pkcs12'))
    }

    It 'backs each secret up, and leaves no file behind' {
        $run = Invoke-Prepared Backup-VaultSecret $with
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes | Should -Be 'container keyvault-backup Off', 'blob kv-contoso/join/20261120T080000Z.blob', 'blob kv-contoso/admin/20261121T080000Z.blob'
        $world.BackedUp.Count | Should -Be 2
        $world.BackedUp | Where-Object { Test-Path -LiteralPath $_ } | Should -BeNullOrEmpty
    }

    It 'changes nothing on a second run, and nothing with -WhatIf' {
        (Invoke-Prepared Backup-VaultSecret $with -WhatIf).Changes | Should -BeNullOrEmpty
        $world.BackedUp | Should -BeNullOrEmpty
        $null = Invoke-Prepared Backup-VaultSecret $with
        (Invoke-Prepared Backup-VaultSecret $with).Changes | Should -BeNullOrEmpty
    }

    It 'backs up what has changed since, and keeps the backup before' {
        $null = Invoke-Prepared Backup-VaultSecret $with
        $world.Secrets[0] = New-Secret 'join' '27'
        (Invoke-Prepared Backup-VaultSecret $with).Changes | Should -Be 'blob kv-contoso/join/20261127T080000Z.blob'
        $world.Blobs.Count | Should -Be 3
    }

    It 'stops without an account' {
        (Invoke-Prepared Backup-VaultSecret @{ VaultName = 'kv-contoso'; SubscriptionId = $with.SubscriptionId; StorageAccountName = '' }).Failure | Should -Match 'backup\.key_vault\.storage_account_id'
    }

    It 'fails when the account does not keep a backup' {
        $world.KeepsNothing = $true
        (Invoke-Prepared Backup-VaultSecret $with).Failure | Should -Match 'Missing after the run: backup of join; backup of admin'
    }
}
