// Verifies a log in a folder with Go's own packages: the checkpoint's signature, every tile that proofs touch,
// inclusion and consistency; and the request to a witness that lies in the file add-checkpoint, if there is one.
// Arguments: the folder, the log's key, and the keys of witnesses that must have cosigned. Prints OK or BAD and a reason.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A witness's key, from c2sp.org/tlog-cosignature: the note package does not know its kind of signature.
type witness struct {
	name string
	key  ed25519.PublicKey
}

func newWitness(vkey string) (*witness, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("not a key")
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(typed) != 33 || typed[0] != 4 {
		return nil, fmt.Errorf("not a cosigner's key")
	}
	found := &witness{parts[0], typed[1:]}
	if fmt.Sprintf("%08x", found.KeyHash()) != parts[1] {
		return nil, fmt.Errorf("the key's id does not fit")
	}
	return found, nil
}

func (w *witness) Name() string { return w.name }

func (w *witness) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(w.name+"\n\x04"), w.key...))
	return binary.BigEndian.Uint32(sum[:])
}

func (w *witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, msg)
	return ed25519.Verify(w.key, []byte(signed), sig[8:])
}

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		// Go writes the height into the path; c2sp.org/tlog-tiles leaves it out.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func bad(what string, err error) {
	fmt.Println("BAD", what, err)
	os.Exit(0)
}

func main() {
	dir := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	if err != nil {
		bad("key", err)
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		bad("checkpoint", err)
	}
	known := []note.Verifier{verifier}
	for _, vkey := range os.Args[3:] {
		witness, err := newWitness(vkey)
		if err != nil {
			bad("witness", err)
		}
		known = append(known, witness)
	}
	opened, err := note.Open(signed, note.VerifierList(known...))
	if err != nil {
		bad("signature", err)
	}
	if len(opened.Sigs) != len(known) {
		bad("cosignatures", fmt.Errorf("%d of %d", len(opened.Sigs)-1, len(known)-1))
	}
	lines := strings.Split(opened.Text, "\n")
	var size int64
	if _, err := fmt.Sscan(lines[1], &size); err != nil {
		bad("size", err)
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		bad("root", err)
	}
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, folder(dir))

	bundles := 0
	for first := int64(0); first < size; first += 256 {
		width := size - first
		name := fmt.Sprintf("%03d", first/256%1000)
		if first/256 >= 1000 {
			name = fmt.Sprintf("x%03d/%s", first/256/1000, name)
		}
		if width >= 256 {
			width = 256
		} else {
			name += fmt.Sprintf(".p/%d", width)
		}
		bytes, err := os.ReadFile(filepath.Join(dir, "tile/entries", name))
		if err != nil || int64(len(bytes)) != width*34 {
			bad("bundle "+name, err)
		}
		for i := int64(0); i < width; i++ {
			leaf := tlog.RecordHash(bytes[i*34+2 : i*34+34])
			stored, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, first+i)})
			if err != nil || stored[0] != leaf {
				bad(fmt.Sprintf("leaf %d", first+i), err)
			}
		}
		bundles++
	}

	random := rand.New(rand.NewSource(1))
	for i := 0; i < 1000; i++ {
		index := random.Int63n(size)
		proof, err := tlog.ProveRecord(size, index, hashes)
		if err != nil {
			bad(fmt.Sprintf("inclusion %d", index), err)
		}
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			bad(fmt.Sprintf("leaf %d", index), err)
		}
		if err := tlog.CheckRecord(proof, size, root, index, leaf[0]); err != nil {
			bad(fmt.Sprintf("inclusion %d", index), err)
		}
		old := random.Int63n(size) + 1
		oldRoot, err := tlog.TreeHash(old, hashes)
		if err != nil {
			bad(fmt.Sprintf("root %d", old), err)
		}
		tree, err := tlog.ProveTree(size, old, hashes)
		if err != nil {
			bad(fmt.Sprintf("consistency %d", old), err)
		}
		if err := tlog.CheckTree(tree, size, root, old, oldRoot); err != nil {
			bad(fmt.Sprintf("consistency %d", old), err)
		}
	}
	if asked, err := os.ReadFile(filepath.Join(dir, "add-checkpoint")); err == nil {
		request(string(asked), verifier, hashes)
	}
	fmt.Printf("OK size=%d bundles=%d inclusion=1000 consistency=1000\n", size, bundles)
}

// Checks what a witness is asked: c2sp.org/tlog-witness, add-checkpoint.
func request(asked string, verifier note.Verifier, hashes tlog.HashReader) {
	head, rest, found := strings.Cut(asked, "\n\n")
	if !found {
		bad("request", fmt.Errorf("no empty line"))
	}
	opened, err := note.Open([]byte(rest), note.VerifierList(verifier))
	if err != nil {
		bad("request", err)
	}
	var old, size int64
	lines := strings.Split(head, "\n")
	if _, err := fmt.Sscanf(lines[0], "old %d", &old); err != nil {
		bad("request", err)
	}
	text := strings.Split(opened.Text, "\n")
	if _, err := fmt.Sscan(text[1], &size); err != nil {
		bad("request", err)
	}
	root, err := tlog.ParseHash(text[2])
	if err != nil {
		bad("request", err)
	}
	var proof tlog.TreeProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			bad("request", err)
		}
		proof = append(proof, hash)
	}
	oldRoot, err := tlog.TreeHash(old, hashes)
	if err != nil {
		bad("request", err)
	}
	if err := tlog.CheckTree(proof, size, root, old, oldRoot); err != nil {
		bad("request", err)
	}
}
