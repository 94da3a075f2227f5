"""What an article has, lacks or says otherwise beside its source: checks that run only when there is one."""
