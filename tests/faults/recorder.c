/* Preloaded into a program, this writes down what it does to the files below a folder, so that
 * every state a power cut could leave can be built again; or it lets writes fail.
 *
 *   RECORD_FOLDER  the folder to watch
 *   RECORD_LOG     where to write it down
 *   FAIL_FROM      the number of the first write, cut or sync below the folder that fails (from 1)
 *   FAIL_COUNT     how many fail from there on; 0 for all
 *   FAIL_ERROR     the error number they fail with
 *
 * A record: a letter (C created, W written, T cut to a length, S synced, U unlinked, R renamed),
 * the offset or length, the lengths of data, path and other path, then those three.
 *
 *   cc -shared -fPIC -O2 -o recorder.so recorder.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_handle = -1;
static const char *folder;
static long writes, fail_from, fail_count, fail_error;

__attribute__((constructor)) static void start(void) {
    const char *log = getenv("RECORD_LOG");
    folder = getenv("RECORD_FOLDER");
    if (log) log_handle = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    fail_from = getenv("FAIL_FROM") ? atol(getenv("FAIL_FROM")) : 0;
    fail_count = getenv("FAIL_COUNT") ? atol(getenv("FAIL_COUNT")) : 0;
    fail_error = getenv("FAIL_ERROR") ? atol(getenv("FAIL_ERROR")) : 28;
}

static int is_watched(const char *path) {
    return folder && path[0] && !strncmp(path, folder, strlen(folder));
}

static void path_of(int handle, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
}

static void full_path(int at, const char *name, char *path) {
    if (name[0] == '/') { snprintf(path, PATH_MAX, "%s", name); return; }
    char base[PATH_MAX];
    if (at == AT_FDCWD) { if (!getcwd(base, sizeof base)) base[0] = 0; } else path_of(at, base);
    snprintf(path, PATH_MAX, "%.2000s/%.2000s", base, name);
}

static void record(char what, const char *path, int64_t where, const void *data, size_t length,
                   const char *other) {
    if (log_handle < 0 || !is_watched(path)) return;
    struct { int64_t what, where; uint32_t length, path, other, zero; } head = {
        what, where, (uint32_t)length, (uint32_t)strlen(path), (uint32_t)strlen(other), 0};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)data, length},
                            {(void *)path, head.path}, {(void *)other, head.other}};
    syscall(SYS_writev, log_handle, parts, 4);
}

static int must_fail(int handle) {
    char path[PATH_MAX];
    if (!fail_from) return 0;
    path_of(handle, path);
    if (!is_watched(path)) return 0;
    writes++;
    if (writes < fail_from || (fail_count && writes >= fail_from + fail_count)) return 0;
    errno = (int)fail_error;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name)

static int note_open(int handle, int at, const char *name, int flags, int was_there) {
    char path[PATH_MAX];
    if (handle < 0) return handle;
    full_path(at, name, path);
    if ((flags & O_CREAT) && !was_there) record('C', path, 0, "", 0, "");
    else if (flags & O_TRUNC) record('T', path, 0, "", 0, "");
    return handle;
}

#define OPEN(function) \
    int function(const char *name, int flags, ...) { \
        REAL(function); va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        int was_there = access(name, F_OK) == 0; \
        return note_open(real(name, flags, mode), AT_FDCWD, name, flags, was_there); }
#define OPENAT(function) \
    int function(int at, const char *name, int flags, ...) { \
        REAL(function); va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        int was_there = faccessat(at, name, F_OK, 0) == 0; \
        return note_open(real(at, name, flags, mode), at, name, flags, was_there); }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

#define PWRITE(function, offset) \
    ssize_t function(int handle, const void *data, size_t length, offset where) { \
        REAL(function); char path[PATH_MAX]; \
        if (must_fail(handle)) return -1; \
        ssize_t done = real(handle, data, length, where); \
        if (done > 0) { path_of(handle, path); record('W', path, where, data, (size_t)done, ""); } \
        return done; }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int handle, const void *data, size_t length) {
    REAL(write);
    char path[PATH_MAX];
    struct stat status;
    path_of(handle, path);
    if (!is_watched(path)) return real(handle, data, length);
    if (must_fail(handle)) return -1;
    off_t where = lseek(handle, 0, SEEK_CUR);
    if (fcntl(handle, F_GETFL) & O_APPEND) where = fstat(handle, &status) ? 0 : status.st_size;
    ssize_t done = real(handle, data, length);
    if (done > 0) record('W', path, where, data, (size_t)done, "");
    return done;
}

#define TRUNCATE(function, size) \
    int function(int handle, size length) { \
        REAL(function); char path[PATH_MAX]; \
        if (must_fail(handle)) return -1; \
        int done = real(handle, length); \
        if (!done) { path_of(handle, path); record('T', path, length, "", 0, ""); } \
        return done; }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(function) \
    int function(int handle) { \
        REAL(function); char path[PATH_MAX]; \
        if (must_fail(handle)) return -1; \
        int done = real(handle); \
        if (!done) { path_of(handle, path); record('S', path, 0, "", 0, ""); } \
        return done; }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *name) {
    REAL(unlink);
    char path[PATH_MAX];
    full_path(AT_FDCWD, name, path);
    int done = real(name);
    if (!done) record('U', path, 0, "", 0, "");
    return done;
}

static int note_rename(int done, int from_at, const char *from, int to_at, const char *to) {
    char path[PATH_MAX], other[PATH_MAX];
    full_path(from_at, from, path);
    full_path(to_at, to, other);
    if (!done) record('R', path, 0, "", 0, other);
    return done;
}

int rename(const char *from, const char *to) {
    REAL(rename);
    return note_rename(real(from, to), AT_FDCWD, from, AT_FDCWD, to);
}

int renameat(int from_at, const char *from, int to_at, const char *to) {
    REAL(renameat);
    return note_rename(real(from_at, from, to_at, to), from_at, from, to_at, to);
}
